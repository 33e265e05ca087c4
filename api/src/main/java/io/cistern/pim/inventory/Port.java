// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A port of a network adapter or of a switch (derived; IFA 053 clause 8).
 *
 * @param portId 1; its name on the adapter or switch
 * @param index 0..1; its number there
 * @param linkStatus 1; whether it has a link
 * @param adminEnabled 0..1; whether it is switched on
 * @param currentSpeedGbps 0..1; speed in Gbit/s
 * @param maxSpeedGbps 0..1; highest speed in Gbit/s
 * @param medium 0..1; e.g. {@code Optical}
 * @param protocol 0..1; e.g. {@code Ethernet}
 * @param width 0..1; lanes
 * @param maxFrameSize 0..1; largest frame in bytes
 * @param macAddresses 0..N; MAC addresses, in lower case with colons
 * @param lldpNeighbor 0..1; what it heard of its neighbour
 * @param connectedPortIds 0..N; ports and switches that it says it is connected to
 * @param transceiver 0..1; what is plugged in
 */
@Buildable
public record Port(
        String portId,
        Optional<Long> index,
        LinkStatus linkStatus,
        Optional<Boolean> adminEnabled,
        Optional<BigDecimal> currentSpeedGbps,
        Optional<BigDecimal> maxSpeedGbps,
        Optional<String> medium,
        Optional<String> protocol,
        Optional<Long> width,
        Optional<Long> maxFrameSize,
        List<String> macAddresses,
        Optional<LldpNeighbor> lldpNeighbor,
        List<String> connectedPortIds,
        Optional<Transceiver> transceiver)
        implements PhysicalResourceDetails {

    public Port {
        Attributes.required(portId, "portId");
        index = Attributes.optional(index);
        Attributes.required(linkStatus, "linkStatus");
        adminEnabled = Attributes.optional(adminEnabled);
        currentSpeedGbps = Attributes.optional(currentSpeedGbps);
        maxSpeedGbps = Attributes.optional(maxSpeedGbps);
        medium = Attributes.optional(medium);
        protocol = Attributes.optional(protocol);
        width = Attributes.optional(width);
        maxFrameSize = Attributes.optional(maxFrameSize);
        macAddresses = Attributes.list(macAddresses, "macAddresses");
        lldpNeighbor = Attributes.optional(lldpNeighbor);
        connectedPortIds = Attributes.list(connectedPortIds, "connectedPortIds");
        transceiver = Attributes.optional(transceiver);
    }

    public static PortBuilder builder() {
        return PortBuilder.builder();
    }

    @Override
    public Port withReferences(UnaryOperator<String> translation) {
        return PortBuilder.builder(this)
                .connectedPortIds(connectedPortIds.stream().map(translation).toList())
                .build();
    }
}
