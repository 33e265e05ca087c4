// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.CidrBlock;
import io.cistern.internal.Constraints;
import io.cistern.internal.IpLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules on subnets in requests. */
final class SubnetRules {

    private SubnetRules() {}

    /** A subnet of its own that is to be allocated. */
    static void allocated(String path, NetworkSubnetData data) {
        Constraints.check(
                data.networkId().isPresent(), path + ".networkId", "is given", "name the network it belongs to");
        complete(path, data);
    }

    /** A subnet that is to be allocated together with its network. */
    static void ofNewNetwork(String path, NetworkSubnetData data) {
        Constraints.check(
                data.networkId().isEmpty(),
                path + ".networkId",
                "is absent among the layer 3 attributes of a network",
                "remove it: the subnet belongs to the network that is being allocated");
        complete(path, data);
    }

    /** Subnets of one network. */
    static void apart(String path, List<NetworkSubnetData> subnets) {
        List<CidrBlock> seen = new ArrayList<>();
        Constraints.each(path, subnets, (at, data) -> {
            CidrBlock block = CidrBlock.parse(data.cidr().orElseThrow()).orElseThrow();
            Constraints.check(
                    seen.stream().noneMatch(block::overlaps),
                    at + ".cidr",
                    "overlaps no other subnet of the network",
                    "give the subnets addresses of their own");
            seen.add(block);
        });
    }

    private static void complete(String path, NetworkSubnetData data) {
        Constraints.check(data.ipVersion().isPresent(), path + ".ipVersion", "is given", "say IPV4 or IPV6");
        Constraints.check(data.cidr().isPresent(), path + ".cidr", "is given", "say which addresses it has");
        check(path, data);
    }

    /** What holds for a subnet whether it is allocated or updated. */
    static void check(String path, NetworkSubnetData data) {
        Constraints.identifier(path + ".networkId", data.networkId());
        Optional<CidrBlock> block = data.cidr().map(cidr -> AddressRules.block(path + ".cidr", cidr, data.ipVersion()));
        Optional<IpVersion> version =
                data.ipVersion().or(() -> block.map(known -> AddressRules.versionOf(known.network())));
        data.gatewayIp().ifPresent(gateway -> AddressRules.address(path + ".gatewayIp", gateway, version));
        pools(path + ".addressPool", data.addressPool(), block, version);
        data.gatewayIp().flatMap(IpLiteral::parse).ifPresent(gateway -> notAmong(path, gateway, data.addressPool()));
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    private static void notAmong(String path, IpLiteral gateway, List<IpAddressRange> pools) {
        boolean given = pools.stream().anyMatch(range -> {
            IpLiteral start = IpLiteral.parse(range.start()).orElseThrow();
            IpLiteral end = IpLiteral.parse(range.end()).orElseThrow();
            return start.isIpv6() == gateway.isIpv6() && !start.isAfter(gateway) && !gateway.isAfter(end);
        });
        Constraints.check(
                !given,
                path + ".gatewayIp",
                "is in no addressPool: its address is not given to others",
                "narrow the range or choose another gateway");
    }

    private static void pools(
            String path, List<IpAddressRange> pools, Optional<CidrBlock> block, Optional<IpVersion> version) {
        List<Pool> seen = new ArrayList<>();
        Constraints.each(path, pools, (at, range) -> {
            Pool pool = new Pool(
                    AddressRules.address(at + ".start", range.start(), version),
                    AddressRules.address(at + ".end", range.end(), version));
            Constraints.check(
                    pool.isInOrder(), at, "has its start before its end, both of one version", "swap or correct them");
            block.ifPresent(addresses -> Constraints.check(
                    addresses.contains(pool.start) && addresses.contains(pool.end),
                    at,
                    "lies within the cidr of the subnet",
                    "narrow the range"));
            Constraints.check(
                    seen.stream().noneMatch(pool::overlaps), at, "overlaps no other range", "join or part the ranges");
            seen.add(pool);
        });
    }

    private record Pool(IpLiteral start, IpLiteral end) {

        boolean isInOrder() {
            return start.isIpv6() == end.isIpv6() && !start.isAfter(end);
        }

        boolean overlaps(Pool other) {
            return start.isIpv6() == other.start.isIpv6() && !start.isAfter(other.end) && !other.start.isAfter(end);
        }
    }
}
