// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.CidrBlock;
import io.cistern.internal.Constraints;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules on trunks and routing resources in requests. */
final class TrunkAndRoutingRules {

    private static final int LAST_VLAN = 4_094;

    private TrunkAndRoutingRules() {}

    /** A trunk that is to be allocated. */
    static void allocatedTrunk(String path, VirtualTrunkData data) {
        Constraints.check(
                data.parentPortId().isPresent(), path + ".parentPortId", "is given", "name the port that carries it");
        trunk(path, data);
    }

    /** A trunk, whether it is allocated or updated. */
    static void trunk(String path, VirtualTrunkData data) {
        Constraints.identifier(path + ".parentPortId", data.parentPortId());
        Constraints.each(path + ".subPort", data.subPort(), (at, port) -> {
            Constraints.identifier(at + ".portId", port.portId());
            Constraints.text(at + ".segmentationType", port.segmentationType());
            segment(at + ".segmentationId", port.segmentationId());
        });
        Constraints.distinct(
                path + ".subPort",
                Stream.concat(
                        data.parentPortId().stream(), data.subPort().stream().map(TrunkSubPort::portId)),
                "port");
        Constraints.distinct(
                path + ".subPort", data.subPort().stream().map(TrunkSubPort::segmentationId), "segmentationId");
        Constraints.metadata(path + ".metadata", data.metadata());
    }

    private static void segment(String path, String segment) {
        Constraints.text(path, segment);
        boolean known =
                segment.matches("\\d{1,4}") && Integer.parseInt(segment) >= 1 && Integer.parseInt(segment) <= LAST_VLAN;
        Constraints.check(known, path, "is the number of a VLAN, 1 to " + LAST_VLAN, "correct it");
    }

    /** A routing resource, whether it is allocated or updated. */
    static void routing(String path, RoutingResourceData data) {
        Constraints.identifier(path + ".externalNetworkId", data.externalNetworkId());
        Constraints.each(path + ".interface", data.routingInterface(), (at, link) -> {
            Constraints.check(
                    link.subnetId().isPresent() != link.networkPortId().isPresent(),
                    at,
                    "has exactly one of subnetId and networkPortId",
                    "give the one or the other");
            Constraints.identifier(at + ".subnetId", link.subnetId());
            Constraints.identifier(at + ".networkPortId", link.networkPortId());
        });
        Constraints.distinct(
                path + ".interface",
                data.routingInterface().stream()
                        .flatMap(link -> Stream.concat(link.subnetId().stream(), link.networkPortId().stream())),
                "subnet or port");
        Constraints.each(path + ".staticRoute", data.staticRoute(), (at, route) -> {
            CidrBlock destination = AddressRules.block(at + ".destination", route.destination(), Optional.empty());
            AddressRules.address(
                    at + ".nextHop", route.nextHop(), Optional.of(AddressRules.versionOf(destination.network())));
        });
        Constraints.distinct(
                path + ".staticRoute",
                data.staticRoute().stream().map(route -> route.destination() + " by way of " + route.nextHop()),
                "route");
        Constraints.check(
                data.snatEnabled().isEmpty() || data.externalNetworkId().isPresent(),
                path + ".snatEnabled",
                "goes with an externalNetworkId",
                "name the external network or leave it out");
        Constraints.metadata(path + ".metadata", data.metadata());
    }
}
