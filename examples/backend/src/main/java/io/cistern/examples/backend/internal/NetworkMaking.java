// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.OperationContext;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.TypesOfVirtualNic;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the elements of what is allocated from the data of the request. */
final class NetworkMaking {
    private final SimulatedCloud cloud;

    NetworkMaking(SimulatedCloud cloud) {
        this.cloud = cloud;
    }

    VirtualNetwork network(OperationContext context, String id, AllocateNetworkRequest request) {
        VirtualNetworkData data = request.typeNetworkData().orElseThrow();
        return VirtualNetwork.builder()
                .networkResourceId(id)
                .networkResourceName(request.networkResourceName())
                .bandwidth(data.bandwidth())
                .networkType(data.networkType())
                .networkQoS(data.networkQoS())
                .isShared(data.isShared().orElse(false))
                .operationalState(OperationalState.ENABLED)
                .metadata(both(data.metadata(), request.metaData()))
                .resourceGroupId(Resources.groupOf(context))
                .build();
    }

    NetworkSubnet subnet(
            OperationContext context, String id, String networkId, NetworkSubnetData data, Optional<String> name) {
        String cidr = data.cidr().orElseThrow();
        return NetworkSubnet.builder()
                .resourceId(id)
                .networkResourceName(name)
                .networkId(networkId)
                .ipVersion(data.ipVersion().orElse(IpVersion.IPV4))
                .gatewayIp(data.gatewayIp())
                .cidr(cidr)
                .isDhcpEnabled(data.isDhcpEnabled().orElse(true))
                .addressPool(data.addressPool())
                .operationalState(OperationalState.ENABLED)
                .metadata(data.metadata())
                .resourceGroupId(Resources.groupOf(context))
                .build();
    }

    VirtualNetworkPort port(OperationContext context, String id, AllocateNetworkRequest request) {
        VirtualNetworkPortData data = request.typeNetworkPortData().orElseThrow();
        return VirtualNetworkPort.builder()
                .resourceId(id)
                .networkResourceName(request.networkResourceName())
                .networkId(data.networkId().orElseThrow())
                .portType(data.portType().orElseThrow())
                .segmentId(data.segmentId())
                .bandwidth(data.bandwidth())
                .operationalState(OperationalState.ENABLED)
                .metadata(both(data.metadata(), request.metaData()))
                .macAddress(data.macAddress().orElseGet(cloud::macAddress))
                .ipAddress(addresses(data.networkId().orElseThrow(), data.ipAddress()))
                .typeVirtualNic(data.typeVirtualNic().orElse(TypesOfVirtualNic.NORMAL))
                .networkQoS(data.networkQoS())
                .resourceGroupId(Resources.groupOf(context))
                .build();
    }

    /** The addresses that are wanted, else one of the first subnet. */
    List<PortIpAddress> addresses(String networkId, List<PortIpAddress> wanted) {
        List<NetworkSubnet> subnets = cloud.subnetsOf(networkId);
        if (!wanted.isEmpty() || subnets.isEmpty()) {
            return wanted;
        }
        NetworkSubnet first = subnets.get(0);
        return List.of(new PortIpAddress(Optional.of(cloud.ipAddress(first)), Optional.of(first.resourceId())));
    }

    /** A network routes each address once. */
    void checkDisjoint(String networkId, NetworkSubnetData data) {
        cloud.subnetsOf(networkId).stream()
                .filter(subnet -> data.cidr().equals(Optional.of(subnet.cidr())))
                .findFirst()
                .ifPresent(subnet -> {
                    throw Resources.conflict(
                            subnet.resourceId(), "has the same addresses", "choose another block for the new subnet");
                });
    }

    /** A subnet whose addresses ports have stays. */
    void checkUnused(String subnetId) {
        boolean used = cloud.ports.all().stream()
                .flatMap(port -> port.ipAddress().stream())
                .anyMatch(address -> address.subnetId().equals(Optional.of(subnetId)));
        if (used) {
            throw Resources.conflict(subnetId, "ports have addresses of it", "terminate them first");
        }
    }

    private static Map<String, String> both(Map<String, String> ofData, Map<String, String> ofRequest) {
        Map<String, String> metadata = new LinkedHashMap<>(ofData);
        metadata.putAll(ofRequest);
        return metadata;
    }
}
