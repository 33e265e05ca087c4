// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that is asked for (IFA 005 clause 8.4.4.2).
 *
 * @param bandwidth 0..1 (1 in the standard); minimum bandwidth in Mbps
 * @param networkType 0..1; kind of network, see {@link NetworkTypes}; absent: as the VIM chooses
 * @param providerNetwork 0..1; physical network that realises it
 * @param segmentationId 0..1; VLAN identifier, VNI or GRE key; absent for a flat network, and where the VIM
 *     chooses
 * @param networkQoS 0..N; quality of service
 * @param isShared 0..1; whether other consumers can use it; absent: false
 * @param sharingCriteria 0..N; resource groups it is shared with; only if shared; absent: with all
 * @param layer3Attributes 0..N; subnets to create with it
 * @param connectedNetworks 0..N; networks to interconnect it with (uncertain whether in the standard here)
 * @param metadata 0..N; metadata of the network
 */
@Buildable
public record VirtualNetworkData(
        Optional<BigDecimal> bandwidth,
        Optional<String> networkType,
        Optional<String> providerNetwork,
        Optional<String> segmentationId,
        List<NetworkQoS> networkQoS,
        Optional<Boolean> isShared,
        List<String> sharingCriteria,
        List<NetworkSubnetData> layer3Attributes,
        List<String> connectedNetworks,
        Map<String, String> metadata) {

    public VirtualNetworkData {
        bandwidth = Attributes.optional(bandwidth);
        networkType = Attributes.optional(networkType);
        providerNetwork = Attributes.optional(providerNetwork);
        segmentationId = Attributes.optional(segmentationId);
        networkQoS = Attributes.list(networkQoS, "networkQoS");
        isShared = Attributes.optional(isShared);
        sharingCriteria = Attributes.list(sharingCriteria, "sharingCriteria");
        layer3Attributes = Attributes.list(layer3Attributes, "layer3Attributes");
        connectedNetworks = Attributes.list(connectedNetworks, "connectedNetworks");
        metadata = Attributes.map(metadata, "metadata");
    }

    public static VirtualNetworkDataBuilder builder() {
        return VirtualNetworkDataBuilder.builder();
    }
}
