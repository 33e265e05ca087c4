// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.HealthState;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.topology.Graph.Link;
import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The topology as one caller sees it. A neighbour that it may not see is a stub, of which nothing is told but that it is
 * there; what is no resource, such as a rack, is seen with what is seen in it.
 */
final class View {

    private final Survey.Result survey;
    private final Inventory inventory;
    private final Predicate<String> live;
    private final Sight sight;
    private final String salt;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * @param live whether an endpoint answers
     * @param salt makes the ids of stubs tell nothing
     */
    View(Survey.Result survey, Inventory inventory, Predicate<String> live, Sight sight, String salt) {
        this.survey = survey;
        this.inventory = inventory;
        this.live = live;
        this.sight = sight;
        this.salt = salt;
        see();
    }

    private void see() {
        Deque<String> next = new ArrayDeque<>();
        graph().nodes().filter(this::isSeenResource).map(Node::id).forEach(id -> {
            seen.add(id);
            next.add(id);
        });
        while (!next.isEmpty()) {
            String at = next.remove();
            for (Link link : graph().linksOf(at)) {
                String other = link.other(at);
                boolean around = graph().node(other)
                        .filter(node -> node.resourceId().isEmpty())
                        .isPresent();
                if (around && seen.add(other)) {
                    next.add(other);
                }
            }
        }
    }

    private boolean isSeenResource(Node node) {
        return node.resourceId()
                .flatMap(inventory::assetOf)
                .filter(asset -> sight.sees(asset.value()))
                .isPresent();
    }

    Graph graph() {
        return survey.graph();
    }

    /** Whether there is such a node for the caller. */
    boolean sees(String nodeId) {
        return seen.contains(nodeId);
    }

    Set<String> seen() {
        return seen;
    }

    /** A part of it. Links lead to nodes of the part, or to stubs. */
    TopologyGraph part(Set<String> wanted, Set<TopologyRelation> relations, Set<TopologyNodeKind> kinds) {
        Set<String> part = new LinkedHashSet<>();
        wanted.stream()
                .filter(this::sees)
                .filter(id -> kinds.isEmpty()
                        || graph().node(id)
                                .filter(node -> kinds.contains(node.kind()))
                                .isPresent())
                .forEach(part::add);
        Map<String, TopologyNode> nodes = new LinkedHashMap<>();
        part.forEach(id -> graph().node(id).ifPresent(node -> nodes.put(id, told(node))));
        Map<String, TopologyLink> links = new LinkedHashMap<>();
        Set<String> stubs = new HashSet<>();
        for (String id : part) {
            for (Link link : graph().linksOf(id)) {
                boolean inside = part.contains(link.other(id));
                boolean toStub = !inside && !sees(link.other(id)) && isResource(id) && kinds.isEmpty();
                if (relations.contains(link.relation()) && (inside || toStub)) {
                    links.put(link.id(), told(link));
                    if (toStub) {
                        stubs.add(link.other(id));
                    }
                }
            }
        }
        stubs.forEach(hidden -> nodes.put(hidden, stub(hidden)));
        return TopologyGraph.builder()
                .graphVersion(survey.revision())
                .computedAt(survey.taken())
                .nodes(List.copyOf(nodes.values()))
                .links(List.copyOf(links.values()))
                .stale(part.stream().anyMatch(this::isStale))
                .build();
    }

    private boolean isStale(String nodeId) {
        return inventory
                .assetOf(nodeId)
                .filter(asset -> !live.test(asset.value().endpointId()))
                .isPresent();
    }

    private boolean isResource(String nodeId) {
        return graph().node(nodeId)
                .filter(node -> node.resourceId().isPresent())
                .isPresent();
    }

    private TopologyNode told(Node node) {
        return TopologyNode.builder()
                .nodeId(node.id())
                .kind(node.kind())
                .name(node.name())
                .physicalResourceId(node.resourceId())
                .health(node.resourceId().map(resource -> health(resource, node)))
                .build();
    }

    /** Seen more often than the topology is made. */
    private HealthState health(String resourceId, Node node) {
        return inventory
                .sighting(resourceId)
                .map(sighting -> sighting.states().healthState())
                .orElse(node.health());
    }

    private TopologyNode stub(String hidden) {
        return TopologyNode.builder()
                .nodeId(end(hidden))
                .kind(TopologyNodeKind.STUB)
                .name("")
                .build();
    }

    TopologyLink told(Link link) {
        String from = end(link.aEnd());
        String to = end(link.zEnd());
        Instant first = firstSeen(link);
        return TopologyLink.builder()
                .linkId(link.relation() + ":" + from + ":" + to)
                .relation(link.relation())
                .aEnd(from)
                .zEnd(to)
                .state(link.state())
                .speedGbps(link.media().speedGbps())
                .medium(link.media().medium())
                .cableId(link.media().cableId())
                .evidence(List.copyOf(link.evidence()))
                .confidence(link.confidence())
                .firstSeen(first)
                .lastConfirmed(link.seen().isBefore(first) ? first : link.seen())
                .build();
    }

    /** Since the later of its ends is known. */
    private Instant firstSeen(Link link) {
        return Stream.of(link.aEnd(), link.zEnd())
                .flatMap(end -> inventory.assetOf(end).stream())
                .map(asset -> asset.value().resource().firstSeen())
                .max(Instant::compareTo)
                .orElse(link.seen());
    }

    private String end(String nodeId) {
        return sees(nodeId)
                ? nodeId
                : "stub:" + UUID.nameUUIDFromBytes((salt + nodeId).getBytes(StandardCharsets.UTF_8));
    }

    /** A node and everything below it, so many levels deep. */
    Set<String> below(String rootId, Optional<Long> depth) {
        Set<String> found = new LinkedHashSet<>(Set.of(rootId));
        Set<String> level = Set.of(rootId);
        for (long at = 0; !level.isEmpty() && at < depth.orElse(Long.MAX_VALUE); at++) {
            Set<String> next = new LinkedHashSet<>();
            for (String outer : level) {
                graph().linksOf(outer).stream()
                        .filter(link -> link.relation() == TopologyRelation.CONTAINMENT)
                        .filter(link -> link.aEnd().equals(outer))
                        .map(Link::zEnd)
                        .filter(this::sees)
                        .filter(found::add)
                        .forEach(next::add);
            }
            level = next;
        }
        return found;
    }

    /** A node and its neighbours, so many links away. */
    Set<String> around(String nodeId, long hops) {
        Set<String> found = new LinkedHashSet<>(Set.of(nodeId));
        Set<String> level = Set.of(nodeId);
        for (long hop = 0; hop < hops && !level.isEmpty(); hop++) {
            Set<String> next = new LinkedHashSet<>();
            for (String at : level) {
                graph().linksOf(at).stream()
                        .map(link -> link.other(at))
                        .filter(this::sees)
                        .filter(found::add)
                        .forEach(next::add);
            }
            level = next;
        }
        return found;
    }
}
