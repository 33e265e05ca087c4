// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * The memory that a flavour asks for (IFA 005 clause 8.4.2.5).
 *
 * @param virtualMemSize 1; size in MiB
 * @param virtualMemOversubscriptionPolicy 0..1; ratio of virtual to physical memory, e.g. 2:1
 * @param numaEnabled 0..1; whether the memory is allocated with respect to NUMA
 */
public record VirtualMemoryData(
        long virtualMemSize, Optional<String> virtualMemOversubscriptionPolicy, Optional<Boolean> numaEnabled) {

    public VirtualMemoryData {
        virtualMemOversubscriptionPolicy = Attributes.optional(virtualMemOversubscriptionPolicy);
        numaEnabled = Attributes.optional(numaEnabled);
    }
}
