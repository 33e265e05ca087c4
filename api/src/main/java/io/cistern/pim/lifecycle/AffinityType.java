// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Together or apart. */
public enum AffinityType {
    AFFINITY,
    ANTI_AFFINITY
}
