// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * The memory of a compute resource (IFA 005 clause 8.4.3.5).
 *
 * @param virtualMemSize 1; size in MiB
 * @param virtualMemOversubscriptionPolicy 0..1; ratio of virtual to physical memory, e.g. 2:1
 * @param numaEnabled 0..1; whether it is allocated with respect to NUMA; cardinality 1 in the standard, absent
 *     where the VIM does not say
 */
public record VirtualMemory(
        long virtualMemSize, Optional<String> virtualMemOversubscriptionPolicy, Optional<Boolean> numaEnabled) {

    public VirtualMemory {
        virtualMemOversubscriptionPolicy = Attributes.optional(virtualMemOversubscriptionPolicy);
        numaEnabled = Attributes.optional(numaEnabled);
    }
}
