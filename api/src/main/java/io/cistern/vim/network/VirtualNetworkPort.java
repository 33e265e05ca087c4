// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A port of a virtual network (IFA 005 clause 8.4.5.4).
 *
 * @param resourceId 1; identifier of the port
 * @param networkResourceName 0..1; the name that the consumer gave
 * @param networkId 1; network it belongs to
 * @param attachedResourceId 0..1; compute resource or interface that is attached to it
 * @param portType 1; kind of port, see {@link PortTypes}
 * @param segmentId 0..1; segment of the network
 * @param bandwidth 0..1; bandwidth in Mbps
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; what the consumer attached, in its order
 * @param macAddress 0..1; MAC address
 * @param ipAddress 0..N; addresses
 * @param typeVirtualNic 0..1; how the interface at the port is realised, see TypesOfVirtualNic
 * @param networkQoS 0..N; quality of service
 * @param isPortSecurityEnabled 0..1; whether traffic that is not the port's own is kept out; absent where the VIM does not
 *     say
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record VirtualNetworkPort(
        String resourceId,
        @Extension("the request gives a name and the element has no place for it") Optional<String> networkResourceName,
        String networkId,
        Optional<String> attachedResourceId,
        String portType,
        Optional<String> segmentId,
        Optional<BigDecimal> bandwidth,
        OperationalState operationalState,
        Map<String, String> metadata,
        @Extension("ports are allocated ahead of their machine and carry its addresses") Optional<String> macAddress,
        @Extension("ports are allocated ahead of their machine and carry its addresses") List<PortIpAddress> ipAddress,
        @Extension("ports are allocated ahead of their machine and carry its addresses")
                Optional<String> typeVirtualNic,
        @Extension("ports are allocated ahead of their machine and carry its addresses") List<NetworkQoS> networkQoS,
        @Extension("machines that route or bridge need ports that let through what is not theirs")
                Optional<Boolean> isPortSecurityEnabled,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public VirtualNetworkPort {
        Attributes.required(resourceId, "resourceId");
        networkResourceName = Attributes.optional(networkResourceName);
        Attributes.required(networkId, "networkId");
        attachedResourceId = Attributes.optional(attachedResourceId);
        Attributes.required(portType, "portType");
        segmentId = Attributes.optional(segmentId);
        bandwidth = Attributes.optional(bandwidth);
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
        macAddress = Attributes.optional(macAddress);
        ipAddress = Attributes.list(ipAddress, "ipAddress");
        typeVirtualNic = Attributes.optional(typeVirtualNic);
        networkQoS = Attributes.list(networkQoS, "networkQoS");
        isPortSecurityEnabled = Attributes.optional(isPortSecurityEnabled);
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static VirtualNetworkPortBuilder builder() {
        return VirtualNetworkPortBuilder.builder();
    }
}
