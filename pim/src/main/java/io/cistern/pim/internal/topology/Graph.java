// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nodes and the links between them, found from either end. Built once, then only read. */
final class Graph {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, List<Link>> byEnd = new LinkedHashMap<>();

    /**
     * A node.
     *
     * @param id its id
     * @param kind what it is
     * @param name what it is called
     * @param resourceId the resource that it is
     * @param health how well that is
     */
    record Node(String id, TopologyNodeKind kind, String name, Optional<String> resourceId, HealthState health) {}

    /**
     * What is known of a cable.
     *
     * @param speedGbps speed in Gbit/s
     * @param medium e.g. {@code Optical}
     * @param cableId the cable
     */
    record Media(Optional<BigDecimal> speedGbps, Optional<String> medium, Optional<String> cableId) {

        static final Media NONE = new Media(Optional.empty(), Optional.empty(), Optional.empty());

        Media or(Media other) {
            return new Media(speedGbps.or(other::speedGbps), medium.or(other::medium), cableId.or(other::cableId));
        }
    }

    /**
     * A link.
     *
     * @param relation how the ends belong together
     * @param aEnd the containing, feeding, managing or using end
     * @param zEnd the other end
     * @param state whether it is up
     * @param evidence what it is known from
     * @param confidence how sure it is
     * @param media what more is known of a cable
     * @param seen when it was last told
     */
    record Link(
            TopologyRelation relation,
            String aEnd,
            String zEnd,
            LinkState state,
            Set<TopologyEvidence> evidence,
            Confidence confidence,
            Media media,
            Instant seen) {

        String id() {
            return relation + " " + aEnd + " " + zEnd;
        }

        String other(String end) {
            return aEnd.equals(end) ? zEnd : aEnd;
        }

        /** Told of once more. Two kinds of evidence of one cable are its two ends. */
        Link confirmed(Link again) {
            Set<TopologyEvidence> all = EnumSet.copyOf(evidence);
            all.addAll(again.evidence());
            boolean bothEnds = all.containsAll(EnumSet.of(TopologyEvidence.LLDP_HOST, TopologyEvidence.LLDP_SWITCH));
            Confidence surer = confidence.compareTo(again.confidence()) <= 0 ? confidence : again.confidence();
            return new Link(
                    relation,
                    aEnd,
                    zEnd,
                    state == LinkState.UNKNOWN ? again.state() : state,
                    all,
                    bothEnds ? Confidence.HIGH : surer,
                    media.or(again.media()),
                    seen.isAfter(again.seen()) ? seen : again.seen());
        }
    }

    void add(Node node) {
        nodes.putIfAbsent(node.id(), node);
    }

    /** Adds a link between nodes that are there. A cable has no direction: it is told of from either end. */
    void add(Link told) {
        if (!nodes.containsKey(told.aEnd())
                || !nodes.containsKey(told.zEnd())
                || told.aEnd().equals(told.zEnd())) {
            return;
        }
        Link link =
                told.relation() == TopologyRelation.CONNECTIVITY && told.aEnd().compareTo(told.zEnd()) > 0
                        ? new Link(
                                told.relation(),
                                told.zEnd(),
                                told.aEnd(),
                                told.state(),
                                told.evidence(),
                                told.confidence(),
                                told.media(),
                                told.seen())
                        : told;
        Link known = links.get(link.id());
        Link kept = known == null ? link : known.confirmed(link);
        links.put(link.id(), kept);
        for (String end : List.of(link.aEnd(), link.zEnd())) {
            List<Link> there = byEnd.computeIfAbsent(end, first -> new ArrayList<>());
            there.remove(known);
            there.add(kept);
        }
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Stream<Node> nodes() {
        return nodes.values().stream();
    }

    Stream<Link> links() {
        return links.values().stream();
    }

    List<Link> linksOf(String nodeId) {
        return byEnd.getOrDefault(nodeId, List.of());
    }

    List<Link> cablesOf(String nodeId) {
        return linksOf(nodeId).stream()
                .filter(link -> link.relation() == TopologyRelation.CONNECTIVITY)
                .toList();
    }

    /** Everything that contains a node, innermost first. */
    List<Node> containersOf(String nodeId) {
        return up(nodeId, TopologyRelation.CONTAINMENT);
    }

    /** Everything that feeds a node or what it is in, however many steps away. */
    List<Node> sourcesOf(String nodeId) {
        Set<Node> sources = new LinkedHashSet<>(up(nodeId, TopologyRelation.POWER));
        containersOf(nodeId).forEach(container -> sources.addAll(up(container.id(), TopologyRelation.POWER)));
        return List.copyOf(sources);
    }

    private List<Node> up(String nodeId, TopologyRelation relation) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(nodeId));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (Link link : linksOf(at)) {
                if (link.relation() == relation && link.zEnd().equals(at) && seen.add(link.aEnd())) {
                    next.add(link.aEnd());
                }
            }
        }
        return seen.stream().map(nodes::get).toList();
    }

    /** Everything in a node, itself included. */
    Set<String> within(String nodeId) {
        Set<String> seen = new LinkedHashSet<>(Set.of(nodeId));
        Deque<String> next = new ArrayDeque<>(List.of(nodeId));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (Link link : linksOf(at)) {
                if (link.relation() == TopologyRelation.CONTAINMENT
                        && link.aEnd().equals(at)
                        && seen.add(link.zEnd())) {
                    next.add(link.zEnd());
                }
            }
        }
        return seen;
    }

    /** The switches that a server is connected to, by its ports. */
    Set<String> switchesOf(String serverId) {
        return within(serverId).stream()
                .flatMap(part -> linksOf(part).stream()
                        .filter(link -> link.relation() == TopologyRelation.CONNECTIVITY)
                        .map(link -> link.other(part)))
                .flatMap(far -> Stream.concat(node(far).stream(), containersOf(far).stream()))
                .filter(node -> node.kind() == TopologyNodeKind.SWITCH)
                .map(Node::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
