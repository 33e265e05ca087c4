// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Graphs to draw. */
final class Racks {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<TopologyNode> nodes = new ArrayList<>();
    private final List<TopologyLink> links = new ArrayList<>();

    /** So many servers in chassis of their own, each with a cable to both switches and a cord to the PDU. */
    static Racks rack(String name, int servers) {
        Racks racks = new Racks();
        racks.node("site", TopologyNodeKind.SITE, "default", null);
        racks.rackIn("site", name, servers);
        return racks;
    }

    Racks rackIn(String site, String name, int servers) {
        node(name, TopologyNodeKind.RACK, name, null);
        contains(site, name);
        node(name + "-pdu", TopologyNodeKind.PDU, name + "-pdu", HealthState.OK);
        contains(name, name + "-pdu");
        for (String tor : List.of(name + "-tor1", name + "-tor2")) {
            node(tor + "-chassis", TopologyNodeKind.CHASSIS, "Chassis", HealthState.OK);
            node(tor, TopologyNodeKind.SWITCH, tor, HealthState.OK);
            contains(name, tor + "-chassis");
            contains(tor + "-chassis", tor);
            for (int port = 1; port <= 48; port++) {
                node(tor + "/" + port, TopologyNodeKind.PORT, "Ethernet1/" + port, HealthState.OK);
                contains(tor, tor + "/" + port);
            }
        }
        for (int n = 1; n <= servers; n++) {
            server(name, n);
        }
        return this;
    }

    private void server(String rack, int n) {
        String server = rack + "-server" + n;
        HealthState health = n % 13 == 0 ? HealthState.CRITICAL : n % 7 == 0 ? HealthState.WARNING : HealthState.OK;
        node(server + "-chassis", TopologyNodeKind.CHASSIS, "Computer System Chassis", HealthState.OK);
        node(server, TopologyNodeKind.SERVER, server, health);
        node(server + "-bmc", TopologyNodeKind.MANAGER, "Manager", HealthState.OK);
        contains(rack, server + "-chassis");
        contains(server + "-chassis", server);
        contains(server + "-chassis", server + "-bmc");
        for (int port = 1; port <= 2; port++) {
            node(server + "/" + port, TopologyNodeKind.PORT, "p" + port, HealthState.OK);
            contains(server + "-chassis", server + "/" + port);
            link(
                    TopologyRelation.CONNECTIVITY,
                    server + "/" + port,
                    rack + "-tor" + port + "/" + n,
                    n == 5 && port == 2 ? LinkState.DOWN : LinkState.UP,
                    n % 3 == 0 ? Confidence.MEDIUM : Confidence.HIGH);
        }
        link(TopologyRelation.POWER, rack + "-pdu", server + "-chassis", LinkState.UNKNOWN, Confidence.MEDIUM);
    }

    Racks node(String id, TopologyNodeKind kind, String name, HealthState health) {
        nodes.add(TopologyNode.builder()
                .nodeId(id)
                .kind(kind)
                .name(name)
                .physicalResourceId(Optional.ofNullable(health).map(known -> id))
                .health(Optional.ofNullable(health))
                .build());
        return this;
    }

    Racks contains(String outer, String inner) {
        return link(TopologyRelation.CONTAINMENT, outer, inner, LinkState.UNKNOWN, Confidence.MEDIUM);
    }

    Racks link(TopologyRelation relation, String from, String to, LinkState state, Confidence confidence) {
        links.add(TopologyLink.builder()
                .linkId(relation + ":" + from + ":" + to)
                .relation(relation)
                .aEnd(from)
                .zEnd(to)
                .state(state)
                .speedGbps(Optional.of(BigDecimal.valueOf(25)))
                .evidence(List.of(TopologyEvidence.LLDP_HOST, TopologyEvidence.LLDP_SWITCH))
                .confidence(confidence)
                .firstSeen(NOW)
                .lastConfirmed(NOW)
                .build());
        return this;
    }

    TopologyGraph graph() {
        return TopologyGraph.builder()
                .graphVersion(17)
                .computedAt(NOW)
                .nodes(nodes)
                .links(links)
                .build();
    }

    /** The same, told in another order. */
    TopologyGraph reversed() {
        List<TopologyNode> otherNodes = new ArrayList<>(nodes);
        List<TopologyLink> otherLinks = new ArrayList<>(links);
        Collections.reverse(otherNodes);
        Collections.reverse(otherLinks);
        return TopologyGraph.builder()
                .graphVersion(17)
                .computedAt(NOW)
                .nodes(otherNodes)
                .links(otherLinks)
                .build();
    }
}
