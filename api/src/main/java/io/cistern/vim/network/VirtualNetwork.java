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
 * A virtual network (IFA 005 clause 8.4.5.2).
 *
 * @param networkResourceId 1; identifier of the network
 * @param networkResourceName 0..1; the name that the consumer gave
 * @param subnetId 0..N; its subnets; only with layer 3 connectivity
 * @param networkPort 0..N; its ports
 * @param bandwidth 0..1; minimum bandwidth in Mbps; cardinality 1 in the standard, absent where the VIM does not
 *     say
 * @param networkType 0..1; kind of network, see {@link NetworkTypes}; cardinality 1 in the standard, absent where
 *     the VIM does not say
 * @param providerNetwork 0..1; physical network that realises it
 * @param segmentationId 0..1; VLAN identifier, VNI or GRE key
 * @param networkQoS 0..N; quality of service
 * @param isShared 1; whether other consumers can use it
 * @param sharingCriteria 0..N; resource groups it is shared with; only if shared
 * @param zoneId 0..1; resource zone it is in
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; what the consumer attached, in its order
 * @param connectedNetworks 0..N; networks it is explicitly interconnected with
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record VirtualNetwork(
        String networkResourceId,
        Optional<String> networkResourceName,
        List<String> subnetId,
        List<VirtualNetworkPort> networkPort,
        Optional<BigDecimal> bandwidth,
        Optional<String> networkType,
        Optional<String> providerNetwork,
        Optional<String> segmentationId,
        List<NetworkQoS> networkQoS,
        boolean isShared,
        List<String> sharingCriteria,
        Optional<String> zoneId,
        OperationalState operationalState,
        Map<String, String> metadata,
        List<String> connectedNetworks,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public VirtualNetwork {
        Attributes.required(networkResourceId, "networkResourceId");
        networkResourceName = Attributes.optional(networkResourceName);
        subnetId = Attributes.list(subnetId, "subnetId");
        networkPort = Attributes.list(networkPort, "networkPort");
        bandwidth = Attributes.optional(bandwidth);
        networkType = Attributes.optional(networkType);
        providerNetwork = Attributes.optional(providerNetwork);
        segmentationId = Attributes.optional(segmentationId);
        networkQoS = Attributes.list(networkQoS, "networkQoS");
        sharingCriteria = Attributes.list(sharingCriteria, "sharingCriteria");
        zoneId = Attributes.optional(zoneId);
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
        connectedNetworks = Attributes.list(connectedNetworks, "connectedNetworks");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static VirtualNetworkBuilder builder() {
        return VirtualNetworkBuilder.builder();
    }
}
