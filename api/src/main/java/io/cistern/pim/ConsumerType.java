// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** What uses a physical resource. */
public enum ConsumerType {
    /** A cluster of container infrastructure services. */
    CIS_CLUSTER,

    /** A virtualised infrastructure manager. */
    VIM,

    /** Something else. */
    OTHER
}
