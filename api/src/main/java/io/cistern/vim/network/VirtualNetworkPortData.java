// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A port that is asked for (IFA 005 clause 8.4.4.5).
 *
 * @param portType 1; kind of port, see {@link PortTypes}; absent only in an update
 * @param networkId 1; network it belongs to; absent only in an update
 * @param segmentId 0..1; segment of the network; absent for a flat network
 * @param bandwidth 0..1; bandwidth in Mbps
 * @param macAddress 0..1; MAC address; absent: as the VIM chooses
 * @param ipAddress 0..N; addresses; absent: one as the VIM chooses
 * @param typeVirtualNic 0..1; how the interface at the port is realised, see TypesOfVirtualNic; absent: normal
 * @param networkQoS 0..N; quality of service
 * @param isPortSecurityEnabled 0..1; whether traffic that is not the port's own is kept out; absent: as the VIM chooses
 * @param metadata 0..N; metadata of the port
 */
@Buildable
public record VirtualNetworkPortData(
        Optional<String> portType,
        Optional<String> networkId,
        Optional<String> segmentId,
        Optional<BigDecimal> bandwidth,
        @Extension("ports are allocated ahead of their machine and carry its addresses") Optional<String> macAddress,
        @Extension("ports are allocated ahead of their machine and carry its addresses") List<PortIpAddress> ipAddress,
        @Extension("ports are allocated ahead of their machine and carry its addresses")
                Optional<String> typeVirtualNic,
        @Extension("ports are allocated ahead of their machine and carry its addresses") List<NetworkQoS> networkQoS,
        @Extension("machines that route or bridge need ports that let through what is not theirs")
                Optional<Boolean> isPortSecurityEnabled,
        Map<String, String> metadata) {

    public VirtualNetworkPortData {
        portType = Attributes.optional(portType);
        networkId = Attributes.optional(networkId);
        segmentId = Attributes.optional(segmentId);
        bandwidth = Attributes.optional(bandwidth);
        macAddress = Attributes.optional(macAddress);
        ipAddress = Attributes.list(ipAddress, "ipAddress");
        typeVirtualNic = Attributes.optional(typeVirtualNic);
        networkQoS = Attributes.list(networkQoS, "networkQoS");
        isPortSecurityEnabled = Attributes.optional(isPortSecurityEnabled);
        metadata = Attributes.map(metadata, "metadata");
    }

    public static VirtualNetworkPortDataBuilder builder() {
        return VirtualNetworkPortDataBuilder.builder();
    }
}
