// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.backend.StoredState;
import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.pim.Allocation;
import io.cistern.pim.HealthState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.NestedId;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.topology.Graph.Link;
import io.cistern.pim.internal.topology.Graph.Media;
import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.LldpEvidence;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.PowerDistributionUnit;
import io.cistern.pim.inventory.ReportedLocation;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes the graph of what is in the inventory. */
final class Survey {

    private final Inventory inventory;
    private final Pools pools;
    private final Nodes nodes;
    private final Graph graph = new Graph();
    private final Neighbours neighbours = new Neighbours();
    private final Feeds feeds = new Feeds();

    /** When what is being looked at was read. */
    private Instant read;

    private Survey(Inventory inventory, Pools pools, Instant now) {
        this.inventory = inventory;
        this.pools = pools;
        this.nodes = new Nodes(inventory);
        this.read = now;
    }

    /**
     * A graph.
     *
     * @param revision the revision of the inventory that it is of
     * @param taken when it was made
     * @param graph what is known of it
     */
    record Result(long revision, Instant taken, Graph graph) {}

    /** The graph of everything there is. */
    static Graph of(Inventory inventory, Pools pools, Instant now) {
        Survey survey = new Survey(inventory, pools, now);
        List<Asset> assets = inventory.all().stream()
                .map(StoredState::value)
                .filter(asset -> asset.absentSince().isEmpty())
                .toList();
        survey.each(assets, survey::nodes);
        survey.each(assets, survey::place);
        survey.each(assets, survey::relations);
        inventory.links().forEach(survey::told);
        survey.each(assets, survey::cables);
        return survey.graph;
    }

    private void each(List<Asset> assets, Consumer<Asset> step) {
        for (Asset asset : assets) {
            read = asset.resource().lastUpdated();
            step.accept(asset);
        }
    }

    private void nodes(Asset asset) {
        node(asset.resource());
        List<PhysicalResource> ports = ports(asset);
        ports.forEach(this::node);
        if (asset.resource().resourceKind() == ResourceKind.SWITCH) {
            neighbours.announce(asset.resource(), ports);
        } else {
            neighbours.listen(asset.resource(), present(asset).toList());
        }
        if (asset.resource().details() instanceof PowerDistributionUnit unit) {
            feeds.know(asset.id(), asset.resource().hardware().name());
            unit.outlets().forEach(outlet -> {
                String id = outlet(asset.id(), outlet.outletId());
                feeds.know(id, asset.resource().hardware().name() + "/" + outlet.outletId());
                graph.add(new Node(
                        id,
                        TopologyNodeKind.OUTLET,
                        outlet.label().orElse(outlet.outletId()),
                        Optional.empty(),
                        HealthState.UNKNOWN));
                contains(asset.id(), id, TopologyEvidence.REDFISH_CONTAINMENT);
            });
        }
    }

    private void node(PhysicalResource resource) {
        graph.add(nodes.of(resource));
    }

    private static List<PhysicalResource> ports(Asset asset) {
        return present(asset)
                .filter(part -> part.resourceKind() == ResourceKind.PORT)
                .toList();
    }

    private static Stream<PhysicalResource> present(Asset asset) {
        return asset.parts().stream()
                .filter(part -> part.absentSince().isEmpty())
                .map(Asset.Part::resource);
    }

    private static String outlet(String unit, String outletId) {
        return NestedId.of(unit, "outlet:" + outletId);
    }

    /** What an operator says of the place wins over what a management controller says. */
    private void place(Asset asset) {
        PhysicalResource resource = asset.resource();
        boolean outermost = resource.parentId()
                .filter(parent -> graph.node(parent).isPresent())
                .isEmpty();
        if (!outermost || resource.resourceKind() == ResourceKind.MANAGER) {
            return;
        }
        Optional<Custody> custody = inventory.custody().value(asset.id());
        String site =
                custody.map(held -> pools.find(held.resourcePoolId()).siteId()).orElse("default");
        Optional<Location> said = custody.flatMap(Custody::location);
        Optional<ReportedLocation> reported = resource.reportedLocation();
        TopologyEvidence evidence =
                said.isPresent() ? TopologyEvidence.CONFIGURED : TopologyEvidence.REDFISH_CONTAINMENT;
        String within = step(TopologyNodeKind.SITE, "site:" + site, site, Optional.empty(), evidence);
        within = step(
                TopologyNodeKind.ROOM,
                within,
                said.flatMap(Location::room).or(() -> reported.flatMap(ReportedLocation::room)),
                evidence);
        within = step(
                TopologyNodeKind.ROW,
                within,
                said.flatMap(Location::row).or(() -> reported.flatMap(ReportedLocation::row)),
                evidence);
        if (resource.resourceKind() != ResourceKind.RACK) {
            within = step(
                    TopologyNodeKind.RACK,
                    within,
                    said.flatMap(Location::rack).or(() -> reported.flatMap(ReportedLocation::rack)),
                    evidence);
        }
        contains(within, asset.id(), evidence);
    }

    private String step(TopologyNodeKind kind, String within, Optional<String> name, TopologyEvidence evidence) {
        return name.filter(given -> !given.isBlank())
                .map(given -> step(
                        kind,
                        NestedId.of(within, kind.name().toLowerCase(Locale.ROOT) + ":" + given.strip()),
                        given.strip(),
                        Optional.of(within),
                        evidence))
                .orElse(within);
    }

    private String step(
            TopologyNodeKind kind, String id, String name, Optional<String> within, TopologyEvidence evidence) {
        graph.add(new Node(id, kind, name, Optional.empty(), HealthState.UNKNOWN));
        within.ifPresent(container -> contains(container, id, evidence));
        return id;
    }

    private void relations(Asset asset) {
        String id = asset.id();
        PhysicalResource resource = asset.resource();
        resource.parentId().ifPresent(parent -> contains(parent, id, TopologyEvidence.REDFISH_CONTAINMENT));
        ports(asset).forEach(port -> contains(id, port.physicalResourceId(), TopologyEvidence.REDFISH_CONTAINMENT));
        if (resource.details() instanceof Chassis chassis) {
            chassis.containedIds().forEach(inner -> contains(id, inner, TopologyEvidence.REDFISH_CONTAINMENT));
            chassis.serverIds().forEach(server -> contains(id, server, TopologyEvidence.REDFISH_CONTAINMENT));
            chassis.poweredByIds().forEach(source -> feeds(source, id, TopologyEvidence.REDFISH_CONTAINMENT));
            chassis.electricalSourceNames()
                    .forEach(name -> feeds(source(name), id, TopologyEvidence.REDFISH_CONTAINMENT));
        } else if (resource.details() instanceof ComputeServer server) {
            server.chassisId().ifPresent(chassis -> contains(chassis, id, TopologyEvidence.REDFISH_CONTAINMENT));
            server.managerId().ifPresent(manager -> manages(manager, id));
        } else if (resource.details() instanceof Manager manager) {
            manager.managedIds().forEach(managed -> manages(id, managed));
        } else if (resource.details() instanceof PowerDistributionUnit unit) {
            unit.outlets().forEach(outlet -> outlet.feedsIds()
                    .forEach(fed -> feeds(outlet(id, outlet.outletId()), fed, TopologyEvidence.REDFISH_CONTAINMENT)));
            unit.outlets()
                    .forEach(outlet -> feeds(id, outlet(id, outlet.outletId()), TopologyEvidence.REDFISH_CONTAINMENT));
        }
        inventory.custody().value(id).flatMap(Custody::allocation).ifPresent(use -> consumer(use, id));
    }

    private void consumer(Allocation use, String id) {
        String node =
                "consumer:" + use.consumerRef().type() + ":" + use.consumerRef().id();
        graph.add(new Node(
                node, TopologyNodeKind.CONSUMER, use.consumerRef().id(), Optional.empty(), HealthState.UNKNOWN));
        link(TopologyRelation.ASSIGNMENT, id, node, TopologyEvidence.CONFIGURED, Confidence.HIGH);
    }

    /** A PDU or outlet by its name; of one that nobody tells of only that: what has the same source is fed by the same. */
    private String source(String name) {
        return feeds.named(name).orElseGet(() -> unknown(name));
    }

    private String unknown(String name) {
        String id = NestedId.of("source:" + name.strip());
        graph.add(new Node(id, TopologyNodeKind.PDU, name.strip(), Optional.empty(), HealthState.UNKNOWN));
        return id;
    }

    private void told(ObservedLink fact) {
        Stream.of(fact.aEnd(), fact.zEnd())
                .filter(LinkEnd::resource)
                .flatMap(end -> inventory.assetOf(end.reference()).stream())
                .map(StoredState::value)
                .filter(asset -> asset.absentSince().isEmpty())
                .forEach(asset -> {
                    read = asset.resource().lastUpdated();
                    asset.part(fact.aEnd().reference()).ifPresent(part -> component(part, asset.id()));
                    asset.part(fact.zEnd().reference()).ifPresent(part -> component(part, asset.id()));
                });
        String from = end(fact.aEnd(), fact.relation());
        String to = end(fact.zEnd(), fact.relation());
        graph.add(new Link(
                fact.relation(),
                from,
                to,
                state(fact.state()),
                EnumSet.of(fact.evidence()),
                Confidence.MEDIUM,
                new Media(fact.speedGbps(), fact.medium(), fact.cableId()),
                read));
    }

    /** A part that has links of its own. What a power supply gets, it gives to what it is in. */
    private void component(Asset.Part part, String assetId) {
        String id = part.resource().physicalResourceId();
        if (part.absentSince().isPresent() || graph.node(id).isPresent()) {
            return;
        }
        node(part.resource());
        contains(assetId, id, TopologyEvidence.REDFISH_CONTAINMENT);
        if (part.resource().resourceKind() == ResourceKind.POWER_SUPPLY) {
            feeds(id, assetId, TopologyEvidence.REDFISH_CONTAINMENT);
        }
    }

    private String end(LinkEnd end, TopologyRelation relation) {
        if (end.resource()) {
            return end.reference();
        }
        return relation == TopologyRelation.POWER ? source(end.reference()) : stub(end.reference());
    }

    private String stub(String name) {
        String id = NestedId.of("named:" + name.strip());
        graph.add(new Node(id, TopologyNodeKind.STUB, name.strip(), Optional.empty(), HealthState.UNKNOWN));
        return id;
    }

    private void cables(Asset asset) {
        for (PhysicalResource resource : ports(asset)) {
            Port port = (Port) resource.details();
            String id = resource.physicalResourceId();
            port.connectedPortIds().forEach(far -> cable(id, far, port, TopologyEvidence.CABLE));
            port.lldpNeighbor().ifPresent(heard -> {
                if (heard.evidence() == LldpEvidence.LLDP_SWITCH) {
                    neighbours.hostHeard(heard).ifPresent(host -> cable(id, host, port, TopologyEvidence.LLDP_SWITCH));
                } else if (heard.chassisId().isPresent() || heard.systemName().isPresent()) {
                    cable(id, farPort(heard), port, TopologyEvidence.LLDP_HOST);
                }
            });
        }
    }

    /** A switch that only its neighbours know is concluded from what they heard. */
    private String farPort(LldpNeighbor heard) {
        String theSwitch = neighbours.switchHeard(heard).orElseGet(() -> concluded(heard));
        Optional<PhysicalResource> known = neighbours.portHeard(theSwitch, heard);
        if (known.isPresent()) {
            return known.get().physicalResourceId();
        }
        String name = heard.portId().orElse("unknown");
        String port = NestedId.of(theSwitch, "port:" + name);
        graph.add(new Node(port, TopologyNodeKind.PORT, name, Optional.empty(), HealthState.UNKNOWN));
        contains(theSwitch, port, TopologyEvidence.LLDP_HOST);
        return port;
    }

    private String concluded(LldpNeighbor heard) {
        String mark = Neighbours.spelt(heard.chassisId().or(heard::systemName).orElseThrow());
        String id = NestedId.of("switch:" + mark);
        graph.add(new Node(
                id, TopologyNodeKind.SWITCH, heard.systemName().orElse(mark), Optional.empty(), HealthState.UNKNOWN));
        return id;
    }

    private void cable(String from, String to, Port port, TopologyEvidence evidence) {
        graph.add(new Link(
                TopologyRelation.CONNECTIVITY,
                from,
                to,
                state(port.linkStatus()),
                EnumSet.of(evidence),
                Confidence.MEDIUM,
                new Media(port.currentSpeedGbps(), port.medium(), Optional.empty()),
                read));
    }

    private void contains(String outer, String inner, TopologyEvidence evidence) {
        link(TopologyRelation.CONTAINMENT, outer, inner, evidence, Confidence.MEDIUM);
    }

    private void feeds(String source, String fed, TopologyEvidence evidence) {
        link(TopologyRelation.POWER, source, fed, evidence, Confidence.MEDIUM);
    }

    private void manages(String manager, String managed) {
        link(TopologyRelation.MANAGEMENT, manager, managed, TopologyEvidence.REDFISH_CONTAINMENT, Confidence.MEDIUM);
    }

    private void link(
            TopologyRelation relation, String from, String to, TopologyEvidence evidence, Confidence confidence) {
        graph.add(new Link(relation, from, to, LinkState.UNKNOWN, EnumSet.of(evidence), confidence, Media.NONE, read));
    }

    private static LinkState state(LinkStatus status) {
        return switch (status) {
            case UP -> LinkState.UP;
            case DOWN, NO_LINK -> LinkState.DOWN;
            case STARTING, TRAINING, UNKNOWN -> LinkState.UNKNOWN;
        };
    }
}
