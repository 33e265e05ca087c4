// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyRelation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What resources say of how they belong together, beyond what each is in and what ports heard: each fact once,
 * whichever of its two ends tells it. An outlet stands for its power distribution unit.
 */
final class LinkFacts {

    private static final Map<String, LinkStatus> CABLES = Map.of(
            "Normal", LinkStatus.UP,
            "Degraded", LinkStatus.UP,
            "Failed", LinkStatus.DOWN,
            "Testing", LinkStatus.TRAINING,
            "Disabled", LinkStatus.DOWN);

    private record Ends(TopologyRelation relation, String one, String other) {}

    private final ServiceTree tree;
    private final Ownership ownership;
    private final Set<Ends> told = new HashSet<>();
    private final List<ObservedLink> facts = new ArrayList<>();

    private LinkFacts(ServiceTree tree) {
        this.tree = tree;
        this.ownership = new Ownership(tree);
    }

    static List<ObservedLink> of(ServiceTree tree) {
        LinkFacts facts = new LinkFacts(tree);
        tree.all(Schema.CABLE).forEach(facts::cable);
        for (Node node : tree.all()) {
            if (!node.isAbsent()) {
                facts.about(node);
            }
        }
        return List.copyOf(facts.facts);
    }

    private void about(Node node) {
        switch (node.schema()) {
            case COMPUTER_SYSTEM -> {
                managed(node);
                otherChassis(node);
            }
            case CHASSIS -> {
                managed(node);
                powered(node);
                cooled(node);
            }
            case SWITCH -> managed(node);
            case MANAGER -> manages(node);
            case PORT -> connected(node);
            case OUTLET -> feeds(node);
            case POWER_SUPPLY -> {
                links(node, "PowerOutlets").forEach(outlet -> add(TopologyRelation.POWER, outlet, at(node)));
                named(node);
            }
            case COOLING_UNIT ->
                links(node, "Chassis").forEach(chassis -> add(TopologyRelation.COOLING, at(node), chassis));
            default -> {
                // Says nothing of others.
            }
        }
    }

    /** A server can be in several chassis; one of them is its parent. */
    private void otherChassis(Node server) {
        Optional<Node> parent = ownership.chassis(server);
        tree.children(server, Schema.CHASSIS).stream()
                .filter(chassis -> parent.filter(chassis::equals).isEmpty())
                .filter(chassis -> parent.flatMap(ownership::container)
                        .filter(chassis::equals)
                        .isEmpty())
                .forEach(chassis -> add(TopologyRelation.CONTAINMENT, at(chassis), at(server)));
    }

    private void managed(Node node) {
        links(node, "ManagedBy").forEach(manager -> add(TopologyRelation.MANAGEMENT, manager, at(node)));
    }

    private void manages(Node manager) {
        Stream.of("ManagerForServers", "ManagerForChassis", "ManagerForSwitches")
                .flatMap(name -> links(manager, name).stream())
                .forEach(managed -> add(TopologyRelation.MANAGEMENT, at(manager), managed));
    }

    private void powered(Node chassis) {
        ends(ChassisMapper.poweredBy(chassis.body()))
                .forEach(source -> add(TopologyRelation.POWER, source, at(chassis)));
        named(chassis);
    }

    /** What feeds it, in words. */
    private void named(Node fed) {
        fed.body()
                .texts("ElectricalSourceNames")
                .forEach(name -> add(TopologyRelation.POWER, LinkEnd.named(name), at(fed)));
    }

    private void cooled(Node chassis) {
        Stream.of("CooledBy", "Fans")
                .flatMap(name -> links(chassis, name).stream())
                .forEach(cooler -> add(TopologyRelation.COOLING, cooler, at(chassis)));
    }

    private void feeds(Node outlet) {
        for (Node unit : tree.parents(outlet, Schema.POWER_DISTRIBUTION)) {
            Stream.of("Chassis", "PowerSupplies")
                    .flatMap(name -> links(outlet, name).stream())
                    .forEach(fed -> add(TopologyRelation.POWER, at(unit), fed));
        }
    }

    private void connected(Node port) {
        LinkStatus state = PortMapper.linkStatus(port.body(), new Words());
        for (LinkEnd other : ends(PortMapper.connected(port.body()))) {
            add(
                    TopologyRelation.CONNECTIVITY,
                    at(port),
                    other,
                    state,
                    PortMapper.speed(port.body()),
                    port.body().text("PortMedium"),
                    Optional.empty());
        }
    }

    private void cable(Node cable) {
        RedfishObject body = cable.body();
        LinkStatus state = body.literal("CableStatus", CABLES).orElse(LinkStatus.UNKNOWN);
        List<LinkEnd> down = cableEnds(body, "Downstream");
        for (LinkEnd up : cableEnds(body, "Upstream")) {
            for (LinkEnd other : down) {
                add(
                        TopologyRelation.CONNECTIVITY,
                        up,
                        other,
                        state,
                        Optional.empty(),
                        body.text("CableClass"),
                        Optional.of(cable.id()));
            }
        }
    }

    /** The ports, else the resources or chassis that it ends at. */
    private List<LinkEnd> cableEnds(RedfishObject cable, String side) {
        return Stream.of("Ports", "Resources", "Chassis")
                .map(what -> ends(cable.links("Links", side + what)))
                .filter(ends -> !ends.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<LinkEnd> links(Node node, String name) {
        return ends(node.body().links("Links", name));
    }

    private List<LinkEnd> ends(Collection<Link> links) {
        return links.stream()
                .map(link -> tree.at(link)
                        .flatMap(node -> tree.parents(node, Schema.POWER_DISTRIBUTION).stream()
                                .filter(unit -> node.schema() == Schema.OUTLET)
                                .findFirst())
                        .map(Node::locator)
                        .orElseGet(() -> tree.locator(link)))
                .distinct()
                .map(LinkEnd::at)
                .toList();
    }

    private static LinkEnd at(Node node) {
        return LinkEnd.at(node.locator());
    }

    private void add(TopologyRelation relation, LinkEnd one, LinkEnd other) {
        add(relation, one, other, LinkStatus.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void add(
            TopologyRelation relation,
            LinkEnd one,
            LinkEnd other,
            LinkStatus state,
            Optional<BigDecimal> speed,
            Optional<String> medium,
            Optional<String> cable) {
        boolean mutual = relation == TopologyRelation.CONNECTIVITY;
        boolean again = told.contains(new Ends(relation, key(one), key(other)))
                || mutual && told.contains(new Ends(relation, key(other), key(one)));
        if (again || key(one).equals(key(other))) {
            return;
        }
        told.add(new Ends(relation, key(one), key(other)));
        facts.add(ObservedLink.builder()
                .relation(relation)
                .aEnd(one)
                .zEnd(other)
                .evidence(mutual ? TopologyEvidence.CABLE : TopologyEvidence.REDFISH_CONTAINMENT)
                .state(state)
                .speedGbps(speed)
                .medium(medium)
                .cableId(cable)
                .build());
    }

    private static String key(LinkEnd end) {
        return end.resource() ? ServiceTree.key(end.reference()) : "name " + end.reference();
    }
}
