// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** The instruction set of a processor. */
public enum Architecture {
    X86_64,

    AARCH64,

    PPC64,

    RISCV64,

    /** Another one. */
    OTHER,

    /** It does not say. */
    UNKNOWN
}
