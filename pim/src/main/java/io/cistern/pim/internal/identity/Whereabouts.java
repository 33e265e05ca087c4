// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.identity;

/** Where a known server is while another, or the same, is seen. */
public enum Whereabouts {
    /** It was read last at the endpoint that is read now, and was not seen there yet. */
    HERE,
    /** It answers as itself at this time, at another endpoint or beside what is seen. */
    PRESENT,
    /** Nothing answers where it was. */
    SILENT
}
