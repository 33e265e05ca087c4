// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Virtual CPUs that can be consumed (IFA 005 clause 8.3.3.3).
 *
 * @param cpuArchitecture 0..1; architecture, e.g. x86_64; cardinality 1 in the standard, absent where the VIM does not say
 * @param numVirtualCpu 0..1; number of virtual CPUs; present where a certain configuration is offered
 * @param cpuClock 0..1; minimum clock rate in MHz
 * @param virtualCpuOversubscriptionPolicy 0..1; ratio of virtual CPUs to physical cores or threads, e.g. 4:1
 * @param virtualCpuPinningSupported 0..1; whether they can be bound to physical ones; cardinality 1 in the standard, absent where the VIM does not say
 */
@Buildable
public record VirtualCpuResourceInformation(
        Optional<String> cpuArchitecture,
        Optional<Long> numVirtualCpu,
        Optional<BigDecimal> cpuClock,
        Optional<String> virtualCpuOversubscriptionPolicy,
        Optional<Boolean> virtualCpuPinningSupported) {

    public VirtualCpuResourceInformation {
        cpuArchitecture = Attributes.optional(cpuArchitecture);
        numVirtualCpu = Attributes.optional(numVirtualCpu);
        cpuClock = Attributes.optional(cpuClock);
        virtualCpuOversubscriptionPolicy = Attributes.optional(virtualCpuOversubscriptionPolicy);
        virtualCpuPinningSupported = Attributes.optional(virtualCpuPinningSupported);
    }

    public static VirtualCpuResourceInformationBuilder builder() {
        return VirtualCpuResourceInformationBuilder.builder();
    }
}
