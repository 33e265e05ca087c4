// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * A memory module (derived; IFA 053 clause 8).
 *
 * @param capacityMiB 1; size in MiB
 * @param memoryType 0..1; e.g. {@code DRAM}
 * @param deviceType 0..1; e.g. {@code DDR5}
 * @param baseModuleType 0..1; e.g. {@code RDIMM}
 * @param operatingSpeedMhz 0..1; frequency in MHz
 * @param errorCorrection 0..1; e.g. {@code MultiBitECC}
 * @param rankCount 0..1; ranks
 * @param slot 0..1; its slot
 * @param enabled 0..1; whether it is in use
 * @param healthTrips 0..N; health thresholds that it crossed, e.g. {@code UncorrectableECCError}
 */
@Buildable
public record MemoryModule(
        long capacityMiB,
        Optional<String> memoryType,
        Optional<String> deviceType,
        Optional<String> baseModuleType,
        Optional<Long> operatingSpeedMhz,
        Optional<String> errorCorrection,
        Optional<Long> rankCount,
        Optional<String> slot,
        Optional<Boolean> enabled,
        List<String> healthTrips)
        implements PhysicalResourceDetails {

    public MemoryModule {
        memoryType = Attributes.optional(memoryType);
        deviceType = Attributes.optional(deviceType);
        baseModuleType = Attributes.optional(baseModuleType);
        operatingSpeedMhz = Attributes.optional(operatingSpeedMhz);
        errorCorrection = Attributes.optional(errorCorrection);
        rankCount = Attributes.optional(rankCount);
        slot = Attributes.optional(slot);
        enabled = Attributes.optional(enabled);
        healthTrips = Attributes.list(healthTrips, "healthTrips");
    }

    public static MemoryModuleBuilder builder() {
        return MemoryModuleBuilder.builder();
    }
}
