// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** Whether the management controller of a resource answers. Loss of contact changes this and nothing else. */
public enum Reachability {
    /** It answers. */
    REACHABLE,

    /** It does not answer. */
    UNREACHABLE,

    /** It refuses the credential; it is not tried again until the credential changes. */
    AUTH_FAILED,

    /** Its certificate is not the expected one; no credential is sent to it. */
    CERT_MISMATCH,

    /** It was not asked yet. */
    UNKNOWN
}
