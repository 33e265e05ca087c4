// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network interface of a compute resource (IFA 005 clause 8.4.3.6).
 *
 * @param resourceId 1; identifier of the interface
 * @param ownerId 1; identifier of the compute resource
 * @param networkId 0..1; network it is attached to
 * @param networkPortId 0..1; port it is attached to
 * @param ipAddress 0..N; addresses
 * @param typeVirtualNic 1; how it is realised, see {@link TypesOfVirtualNic}
 * @param typeConfiguration 0..N; further configuration by type, as key=value
 * @param macAddress 1; MAC address
 * @param bandwidth 0..1; bandwidth in Mbps; cardinality 1 in the standard, absent where the VIM does not say
 * @param accelerationCapability 0..N; acceleration
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; metadata of the interface
 */
@Buildable
public record VirtualNetworkInterface(
        String resourceId,
        String ownerId,
        Optional<String> networkId,
        Optional<String> networkPortId,
        List<String> ipAddress,
        String typeVirtualNic,
        List<String> typeConfiguration,
        String macAddress,
        Optional<BigDecimal> bandwidth,
        List<String> accelerationCapability,
        OperationalState operationalState,
        Map<String, String> metadata) {

    public VirtualNetworkInterface {
        Attributes.required(resourceId, "resourceId");
        Attributes.required(ownerId, "ownerId");
        networkId = Attributes.optional(networkId);
        networkPortId = Attributes.optional(networkPortId);
        ipAddress = Attributes.list(ipAddress, "ipAddress");
        Attributes.required(typeVirtualNic, "typeVirtualNic");
        typeConfiguration = Attributes.list(typeConfiguration, "typeConfiguration");
        Attributes.required(macAddress, "macAddress");
        bandwidth = Attributes.optional(bandwidth);
        accelerationCapability = Attributes.list(accelerationCapability, "accelerationCapability");
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
    }

    public static VirtualNetworkInterfaceBuilder builder() {
        return VirtualNetworkInterfaceBuilder.builder();
    }
}
