// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server (derived; IFA 053 clause 8). Its processors, memory modules, drives and other parts are resources of their
 * own.
 *
 * @param systemType 1; what kind of system it is
 * @param hostName 0..1; name of its host, where an agent tells it
 * @param architecture 1; instruction set
 * @param processorSummary 1; its processors together
 * @param memorySummary 1; its memory together
 * @param biosVersion 0..1; version of its BIOS
 * @param firmware 0..N; its firmware
 * @param bootConfig 0..1; what it starts from
 * @param bootProgress 0..1; how far its start got
 * @param secureBoot 0..1; secure boot
 * @param powerMode 0..1; e.g. {@code BalancedPerformance}
 * @param powerRestorePolicy 0..1; what it does when power returns, e.g. {@code LastState}
 * @param powerLimitWatts 0..1; its power is limited to so many W
 * @param lastResetTime 0..1; when it was reset last
 * @param lastResetCause 0..1; why
 * @param chassisId 0..1; the chassis it is in; absent where it does not say
 * @param managerId 0..1; its management controller; absent where it does not say
 * @param macAddresses 0..N; permanent MAC addresses, in lower case with colons
 * @param ethernetInterfaces 0..N; its interfaces as its firmware sees them
 */
@Buildable
public record ComputeServer(
        SystemType systemType,
        Optional<String> hostName,
        Architecture architecture,
        ProcessorSummary processorSummary,
        MemorySummary memorySummary,
        Optional<String> biosVersion,
        List<FirmwareComponent> firmware,
        Optional<BootConfig> bootConfig,
        Optional<BootProgress> bootProgress,
        Optional<SecureBoot> secureBoot,
        Optional<String> powerMode,
        Optional<String> powerRestorePolicy,
        Optional<BigDecimal> powerLimitWatts,
        Optional<Instant> lastResetTime,
        Optional<String> lastResetCause,
        Optional<String> chassisId,
        Optional<String> managerId,
        List<String> macAddresses,
        List<EthernetInterface> ethernetInterfaces)
        implements PhysicalResourceDetails {

    public ComputeServer {
        Attributes.required(systemType, "systemType");
        hostName = Attributes.optional(hostName);
        Attributes.required(architecture, "architecture");
        Attributes.required(processorSummary, "processorSummary");
        Attributes.required(memorySummary, "memorySummary");
        biosVersion = Attributes.optional(biosVersion);
        firmware = Attributes.list(firmware, "firmware");
        bootConfig = Attributes.optional(bootConfig);
        bootProgress = Attributes.optional(bootProgress);
        secureBoot = Attributes.optional(secureBoot);
        powerMode = Attributes.optional(powerMode);
        powerRestorePolicy = Attributes.optional(powerRestorePolicy);
        powerLimitWatts = Attributes.optional(powerLimitWatts);
        lastResetTime = Attributes.optional(lastResetTime);
        lastResetCause = Attributes.optional(lastResetCause);
        chassisId = Attributes.optional(chassisId);
        managerId = Attributes.optional(managerId);
        macAddresses = Attributes.list(macAddresses, "macAddresses");
        ethernetInterfaces = Attributes.list(ethernetInterfaces, "ethernetInterfaces");
    }

    public static ComputeServerBuilder builder() {
        return ComputeServerBuilder.builder();
    }

    /** Whether it runs on an adapter of another server, as a DPU does. It is chosen only where it is named. */
    public boolean runsOnAdapter() {
        return systemType == SystemType.DPU;
    }

    @Override
    public ComputeServer withReferences(UnaryOperator<String> translation) {
        return ComputeServerBuilder.builder(this)
                .firmware(firmware.stream()
                        .map(f -> f.withReferences(translation))
                        .toList())
                .chassisId(chassisId.map(translation))
                .managerId(managerId.map(translation))
                .build();
    }
}
