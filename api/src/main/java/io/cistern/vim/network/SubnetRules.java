// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.CidrBlock;
import io.cistern.internal.Constraints;
import io.cistern.internal.IpLiteral;
import io.cistern.vim.internal.SharedRules;
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
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    private static void pools(
            String path, List<IpAddressRange> pools, Optional<CidrBlock> block, Optional<IpVersion> version) {
        List<Pool> seen = new ArrayList<>();
        SharedRules.each(path, pools, (at, range) -> {
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
