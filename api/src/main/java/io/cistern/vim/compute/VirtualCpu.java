// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The virtual CPUs of a compute resource (IFA 005 clause 8.4.3.3).
 *
 * @param cpuArchitecture 0..1; architecture; cardinality 1 in the standard, absent where the VIM does not say
 * @param numVirtualCpu 1; number of virtual CPUs
 * @param cpuClock 0..1; clock rate in MHz; cardinality 1 in the standard, absent where the VIM does not say
 * @param virtualCpuOversubscriptionPolicy 0..1; ratio of virtual CPUs to physical cores or threads, e.g. 4:1
 * @param virtualCpuPinning 0..1; how they are bound to physical ones
 */
@Buildable
public record VirtualCpu(
        Optional<String> cpuArchitecture,
        long numVirtualCpu,
        Optional<BigDecimal> cpuClock,
        Optional<String> virtualCpuOversubscriptionPolicy,
        Optional<VirtualCpuPinning> virtualCpuPinning) {

    public VirtualCpu {
        cpuArchitecture = Attributes.optional(cpuArchitecture);
        cpuClock = Attributes.optional(cpuClock);
        virtualCpuOversubscriptionPolicy = Attributes.optional(virtualCpuOversubscriptionPolicy);
        virtualCpuPinning = Attributes.optional(virtualCpuPinning);
    }

    public static VirtualCpuBuilder builder() {
        return VirtualCpuBuilder.builder();
    }
}
