// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.AttributeName;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A processor, or an accelerator (derived; IFA 053 clause 8).
 *
 * @param processorType 1; what kind it is, e.g. {@code CPU}, {@code GPU}
 * @param socket 0..1; its socket
 * @param family 0..1; family
 * @param step 0..1; stepping
 * @param architecture 0..1; instruction set
 * @param totalCores 0..1; cores
 * @param enabledCores 0..1; cores in use
 * @param totalThreads 0..1; threads
 * @param enabledThreads 0..1; threads in use
 * @param baseSpeedMHz 0..1; base frequency in MHz
 * @param maxSpeedMHz 0..1; highest frequency in MHz
 * @param operatingSpeedMHz 0..1; frequency in MHz
 * @param tdpWatts 0..1; thermal design power in W
 * @param maxTdpWatts 0..1; highest thermal design power in W
 * @param deviceMemoryMiB 0..1; its own memory in MiB
 * @param firmwareVersion 0..1; its firmware
 * @param throttled 0..1; whether it runs slower than it could
 * @param throttleCauses 0..N; why
 * @param interfaceType 0..1; how it is connected, e.g. {@code PCIe}
 * @param fpga 0..1; model of the FPGA
 * @param detail 0..1; {@code PCIE_ONLY}: known from its PCIe function only
 */
@Buildable
public record Processor(
        String processorType,
        Optional<String> socket,
        Optional<String> family,
        Optional<String> step,
        Optional<Architecture> architecture,
        Optional<Long> totalCores,
        Optional<Long> enabledCores,
        Optional<Long> totalThreads,
        Optional<Long> enabledThreads,
        Optional<Long> baseSpeedMHz,
        Optional<Long> maxSpeedMHz,
        Optional<Long> operatingSpeedMHz,
        Optional<BigDecimal> tdpWatts,
        Optional<BigDecimal> maxTdpWatts,
        Optional<Long> deviceMemoryMiB,
        Optional<String> firmwareVersion,
        Optional<Boolean> throttled,
        List<String> throttleCauses,
        @AttributeName("interface") Optional<String> interfaceType,
        Optional<String> fpga,
        Optional<String> detail)
        implements PhysicalResourceDetails {

    public Processor {
        Attributes.required(processorType, "processorType");
        socket = Attributes.optional(socket);
        family = Attributes.optional(family);
        step = Attributes.optional(step);
        architecture = Attributes.optional(architecture);
        totalCores = Attributes.optional(totalCores);
        enabledCores = Attributes.optional(enabledCores);
        totalThreads = Attributes.optional(totalThreads);
        enabledThreads = Attributes.optional(enabledThreads);
        baseSpeedMHz = Attributes.optional(baseSpeedMHz);
        maxSpeedMHz = Attributes.optional(maxSpeedMHz);
        operatingSpeedMHz = Attributes.optional(operatingSpeedMHz);
        tdpWatts = Attributes.optional(tdpWatts);
        maxTdpWatts = Attributes.optional(maxTdpWatts);
        deviceMemoryMiB = Attributes.optional(deviceMemoryMiB);
        firmwareVersion = Attributes.optional(firmwareVersion);
        throttled = Attributes.optional(throttled);
        throttleCauses = Attributes.list(throttleCauses, "throttleCauses");
        interfaceType = Attributes.optional(interfaceType);
        fpga = Attributes.optional(fpga);
        detail = Attributes.optional(detail);
    }

    public static ProcessorBuilder builder() {
        return ProcessorBuilder.builder();
    }
}
