// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * What tells who a resource is, as reported: placeholders, duplicates and different spellings are dealt with by the
 * inventory. Of components only {@code serialNumber} and {@code slot} are given.
 *
 * @param systemUuid E1; UUID of the system
 * @param manufacturer E2; its maker
 * @param serialNumber E2; its serial number
 * @param sku E2; its stock-keeping unit; with some makers the service tag
 * @param chassisManufacturer E3; the maker of its outermost chassis of its own
 * @param chassisSerialNumber E3; the serial number of that chassis; nodes of one chassis share it
 * @param slot E3; its bay, node, socket or slot
 * @param macAddresses E4; permanent MAC addresses of the host
 * @param managerUuid E5; UUID of its management controller
 * @param serviceUuid E5; UUID of the service
 * @param managerMacAddresses E5; MAC addresses of its management controller
 */
@Buildable
public record IdentityEvidence(
        Optional<String> systemUuid,
        Optional<String> manufacturer,
        Optional<String> serialNumber,
        Optional<String> sku,
        Optional<String> chassisManufacturer,
        Optional<String> chassisSerialNumber,
        Optional<String> slot,
        List<String> macAddresses,
        Optional<String> managerUuid,
        Optional<String> serviceUuid,
        List<String> managerMacAddresses) {

    public IdentityEvidence {
        systemUuid = Attributes.optional(systemUuid);
        manufacturer = Attributes.optional(manufacturer);
        serialNumber = Attributes.optional(serialNumber);
        sku = Attributes.optional(sku);
        chassisManufacturer = Attributes.optional(chassisManufacturer);
        chassisSerialNumber = Attributes.optional(chassisSerialNumber);
        slot = Attributes.optional(slot);
        macAddresses = Attributes.list(macAddresses, "macAddresses");
        managerUuid = Attributes.optional(managerUuid);
        serviceUuid = Attributes.optional(serviceUuid);
        managerMacAddresses = Attributes.list(managerMacAddresses, "managerMacAddresses");
    }

    public static IdentityEvidenceBuilder builder() {
        return IdentityEvidenceBuilder.builder();
    }
}
