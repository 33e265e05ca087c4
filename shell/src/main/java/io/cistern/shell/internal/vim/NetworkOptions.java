// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.Pairs;
import io.cistern.vim.network.IpAddressRange;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPortData;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the data of a network resource from options; an option that was not given is null. */
final class NetworkOptions {

    private static final Set<String> SUBNET = Set.of("cidr", "gatewayIp", "isDhcpEnabled");
    private static final Set<String> POOL = Set.of("start", "end");
    private static final Set<String> ADDRESS = Set.of("ipAddress", "subnetId");

    private NetworkOptions() {}

    static VirtualNetworkData network(
            String bandwidth,
            String networkType,
            String providerNetwork,
            String segmentationId,
            List<String> qos,
            boolean shared,
            List<String> subnets) {
        return VirtualNetworkData.builder()
                .bandwidth(Amount.decimal("--bandwidth", bandwidth))
                .networkType(Optional.ofNullable(networkType))
                .providerNetwork(Optional.ofNullable(providerNetwork))
                .segmentationId(Optional.ofNullable(segmentationId))
                .networkQoS(qos(qos))
                .isShared(shared ? Optional.of(true) : Optional.empty())
                .layer3Attributes(subnets.stream().map(NetworkOptions::layer3).toList())
                .build();
    }

    static NetworkSubnetData subnet(String network, String cidr, String gateway, boolean dhcp, List<String> pools) {
        return NetworkSubnetData.builder()
                .networkId(network)
                .ipVersion(version(cidr))
                .cidr(cidr)
                .gatewayIp(Optional.ofNullable(gateway))
                .isDhcpEnabled(dhcp)
                .addressPool(pools.stream().map(NetworkOptions::pool).toList())
                .build();
    }

    static VirtualNetworkPortData port(
            String network,
            String portType,
            String bandwidth,
            String mac,
            List<String> addresses,
            String nicType,
            List<String> qos) {
        return VirtualNetworkPortData.builder()
                .networkId(network)
                .portType(Optional.ofNullable(portType).orElse(PortTypes.ACCESS))
                .bandwidth(Amount.decimal("--bandwidth", bandwidth))
                .macAddress(Optional.ofNullable(mac))
                .ipAddress(addresses.stream().map(NetworkOptions::address).toList())
                .typeVirtualNic(Optional.ofNullable(nicType))
                .networkQoS(qos(qos))
                .build();
    }

    private static NetworkSubnetData layer3(String text) {
        Pairs pairs = Pairs.structure("--subnet", text, SUBNET);
        return NetworkSubnetData.builder()
                .ipVersion(pairs.get("cidr").map(NetworkOptions::version))
                .cidr(pairs.get("cidr"))
                .gatewayIp(pairs.get("gatewayIp"))
                .isDhcpEnabled(pairs.get("isDhcpEnabled").map(Boolean::valueOf))
                .build();
    }

    /** The notation of an address tells its version. */
    private static IpVersion version(String address) {
        return address.contains(":") ? IpVersion.IPV6 : IpVersion.IPV4;
    }

    private static IpAddressRange pool(String text) {
        Pairs pairs = Pairs.structure("--pool", text, POOL);
        return new IpAddressRange(
                pairs.get("start").orElse(""), pairs.get("end").orElse(""));
    }

    private static PortIpAddress address(String text) {
        Pairs pairs = Pairs.structure("--address", text, ADDRESS);
        return new PortIpAddress(pairs.get("ipAddress"), pairs.get("subnetId"));
    }

    private static List<NetworkQoS> qos(List<String> pairs) {
        return Pairs.metadata("--qos", pairs).entrySet().stream()
                .map(pair -> new NetworkQoS(pair.getKey(), pair.getValue()))
                .toList();
    }
}
