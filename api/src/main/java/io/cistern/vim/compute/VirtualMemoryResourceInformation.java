// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Memory that can be consumed (IFA 005 clause 8.3.3.4).
 *
 * @param virtualMemSize 0..1; size in MiB; present where a certain configuration is offered
 * @param virtualMemOversubscriptionPolicy 0..1; ratio of virtual to physical memory, e.g. 2:1
 * @param numaSupported 0..1; whether it can be allocated with respect to NUMA; cardinality 1 in the standard, absent where the VIM does not say
 */
public record VirtualMemoryResourceInformation(
        Optional<Long> virtualMemSize,
        Optional<String> virtualMemOversubscriptionPolicy,
        Optional<Boolean> numaSupported) {

    public VirtualMemoryResourceInformation {
        virtualMemSize = Attributes.optional(virtualMemSize);
        virtualMemOversubscriptionPolicy = Attributes.optional(virtualMemOversubscriptionPolicy);
        numaSupported = Attributes.optional(numaSupported);
    }
}
