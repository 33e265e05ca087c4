// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A management controller (derived; IFA 053 clause 8).
 *
 * @param managerType 0..1; what kind it is, e.g. {@code BMC}
 * @param firmwareVersion 0..1; its firmware
 * @param serviceEntryPointUuid 0..1; UUID of the service behind it, in lower case
 * @param macAddresses 0..N; its MAC addresses, in lower case with colons
 * @param ipAddresses 0..N; its addresses
 * @param dateTime 0..1; its clock when it was read
 * @param ntp 0..1; whether it sets its clock by NTP
 * @param managedIds 0..N; servers, chassis and switches that it manages
 */
@Buildable
public record Manager(
        Optional<String> managerType,
        Optional<String> firmwareVersion,
        Optional<String> serviceEntryPointUuid,
        List<String> macAddresses,
        List<String> ipAddresses,
        Optional<Instant> dateTime,
        Optional<Boolean> ntp,
        List<String> managedIds)
        implements PhysicalResourceDetails {

    public Manager {
        managerType = Attributes.optional(managerType);
        firmwareVersion = Attributes.optional(firmwareVersion);
        serviceEntryPointUuid = Attributes.optional(serviceEntryPointUuid);
        macAddresses = Attributes.list(macAddresses, "macAddresses");
        ipAddresses = Attributes.list(ipAddresses, "ipAddresses");
        dateTime = Attributes.optional(dateTime);
        ntp = Attributes.optional(ntp);
        managedIds = Attributes.list(managedIds, "managedIds");
    }

    public static ManagerBuilder builder() {
        return ManagerBuilder.builder();
    }

    @Override
    public Manager withReferences(UnaryOperator<String> translation) {
        return ManagerBuilder.builder(this)
                .managedIds(managedIds.stream().map(translation).toList())
                .build();
    }
}
