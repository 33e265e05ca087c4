// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * What a port heard of its neighbour (derived; IFA 053 clause 8). Text is as received.
 *
 * @param chassisId 0..1; the neighbour
 * @param chassisIdSubtype 0..1; what kind of identifier that is, e.g. {@code MacAddr}
 * @param portId 0..1; its port
 * @param portIdSubtype 0..1; what kind of identifier that is, e.g. {@code IfName}
 * @param systemName 0..1; its name
 * @param systemDescription 0..1; what it is
 * @param systemCapabilities 0..N; what it does, e.g. {@code Bridge}
 * @param managementAddresses 0..N; where it is managed: IPv4, IPv6 or MAC addresses
 * @param managementVlanId 0..1; in which VLAN
 * @param evidence 1; who heard it
 */
@Buildable
public record LldpNeighbor(
        Optional<String> chassisId,
        Optional<String> chassisIdSubtype,
        Optional<String> portId,
        Optional<String> portIdSubtype,
        Optional<String> systemName,
        Optional<String> systemDescription,
        List<String> systemCapabilities,
        List<String> managementAddresses,
        Optional<Long> managementVlanId,
        LldpEvidence evidence) {

    public LldpNeighbor {
        chassisId = Attributes.optional(chassisId);
        chassisIdSubtype = Attributes.optional(chassisIdSubtype);
        portId = Attributes.optional(portId);
        portIdSubtype = Attributes.optional(portIdSubtype);
        systemName = Attributes.optional(systemName);
        systemDescription = Attributes.optional(systemDescription);
        systemCapabilities = Attributes.list(systemCapabilities, "systemCapabilities");
        managementAddresses = Attributes.list(managementAddresses, "managementAddresses");
        managementVlanId = Attributes.optional(managementVlanId);
        Attributes.required(evidence, "evidence");
    }

    public static LldpNeighborBuilder builder() {
        return LldpNeighborBuilder.builder();
    }
}
