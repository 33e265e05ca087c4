// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.AttributeName;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * A PCIe device (derived; IFA 053 clause 8).
 *
 * @param deviceType 0..1; e.g. {@code MultiFunction}
 * @param vendorId 0..1; PCI vendor, e.g. {@code 0x15b3}
 * @param deviceId 0..1; PCI device
 * @param deviceClass 0..1; e.g. {@code NetworkController}
 * @param slot 0..1; its slot
 * @param lanes 0..1; lanes in use
 * @param pcieType 0..1; e.g. {@code Gen4}
 * @param firmwareVersion 0..1; its firmware
 */
@Buildable
public record PcieDevice(
        Optional<String> deviceType,
        Optional<String> vendorId,
        Optional<String> deviceId,
        @AttributeName("class") Optional<String> deviceClass,
        Optional<String> slot,
        Optional<Long> lanes,
        Optional<String> pcieType,
        Optional<String> firmwareVersion)
        implements PhysicalResourceDetails {

    public PcieDevice {
        deviceType = Attributes.optional(deviceType);
        vendorId = Attributes.optional(vendorId);
        deviceId = Attributes.optional(deviceId);
        deviceClass = Attributes.optional(deviceClass);
        slot = Attributes.optional(slot);
        lanes = Attributes.optional(lanes);
        pcieType = Attributes.optional(pcieType);
        firmwareVersion = Attributes.optional(firmwareVersion);
    }

    public static PcieDeviceBuilder builder() {
        return PcieDeviceBuilder.builder();
    }
}
