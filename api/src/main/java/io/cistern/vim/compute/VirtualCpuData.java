// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The virtual CPUs that a flavour asks for (IFA 005 clause 8.4.2.3).
 *
 * @param cpuArchitecture 0..1; architecture such as x86 or ARM; absent: any
 * @param numVirtualCpu 1; number of virtual CPUs
 * @param cpuClock 0..1; minimum clock rate in MHz
 * @param virtualCpuOversubscriptionPolicy 0..1; ratio of virtual CPUs to physical cores or threads, e.g. 4:1
 * @param virtualCpuPinning 0..1; how they are bound to physical ones
 * @param powerStateReqs 0..1; requirements on CPU power states
 */
@Buildable
public record VirtualCpuData(
        Optional<String> cpuArchitecture,
        long numVirtualCpu,
        Optional<BigDecimal> cpuClock,
        Optional<String> virtualCpuOversubscriptionPolicy,
        Optional<VirtualCpuPinningData> virtualCpuPinning,
        Optional<String> powerStateReqs) {

    public VirtualCpuData {
        cpuArchitecture = Attributes.optional(cpuArchitecture);
        cpuClock = Attributes.optional(cpuClock);
        virtualCpuOversubscriptionPolicy = Attributes.optional(virtualCpuOversubscriptionPolicy);
        virtualCpuPinning = Attributes.optional(virtualCpuPinning);
        powerStateReqs = Attributes.optional(powerStateReqs);
    }

    public static VirtualCpuDataBuilder builder() {
        return VirtualCpuDataBuilder.builder();
    }
}
