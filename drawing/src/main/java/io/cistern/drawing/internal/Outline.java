// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in what, as a tree, and the links between what is in different boxes. A chassis in which there is one thing is
 * that thing; whatever is in several things is drawn in the innermost of them.
 */
public final class Outline {

    private static final Set<TopologyNodeKind> TERMINAL = EnumSet.of(TopologyNodeKind.PORT, TopologyNodeKind.OUTLET);
    private static final Set<TopologyNodeKind> MINOR = EnumSet.of(TopologyNodeKind.MANAGER, TopologyNodeKind.COMPONENT);
    private static final Comparator<TopologyNode> ORDER = Comparator.comparing(TopologyNode::kind)
            .thenComparing(TopologyNode::name, new NaturalOrder())
            .thenComparing(TopologyNode::nodeId, new NaturalOrder());

    private final Map<String, TopologyNode> nodes = new TreeMap<>();
    private final Map<String, Set<String>> containers = new HashMap<>();
    private final Map<String, List<TopologyNode>> contents = new HashMap<>();
    private final Map<String, Item> boxes = new HashMap<>();
    private final Set<String> ambiguous;
    private final Set<String> placed = new HashSet<>();
    private final List<Item> roots = new ArrayList<>();
    private final List<TopologyLink> links;

    public Outline(TopologyGraph graph) {
        graph.nodes().forEach(node -> nodes.put(node.nodeId(), node));
        graph.links().stream()
                .filter(link -> link.relation() == TopologyRelation.CONTAINMENT)
                .filter(link -> nodes.containsKey(link.aEnd()) && nodes.containsKey(link.zEnd()))
                .forEach(link -> containers
                        .computeIfAbsent(link.zEnd(), first -> new TreeSet<>())
                        .add(link.aEnd()));
        List<TopologyNode> ordered = nodes.values().stream().sorted(ORDER).toList();
        ordered.forEach(node -> innermost(node.nodeId())
                .forEach(container -> contents.computeIfAbsent(container, first -> new ArrayList<>())
                        .add(node)));
        ordered.stream().filter(node -> !containers.containsKey(node.nodeId())).forEach(this::root);
        ordered.forEach(this::root);
        roots.sort(Comparator.comparing(Item::node, ORDER));
        this.ambiguous = ambiguous();
        this.links = graph.links().stream()
                .filter(link -> link.relation() != TopologyRelation.CONTAINMENT)
                .filter(link -> boxes.containsKey(link.aEnd()) && boxes.containsKey(link.zEnd()))
                .filter(link -> boxes.get(link.aEnd()) != boxes.get(link.zEnd()))
                .sorted(Comparator.comparing(TopologyLink::relation)
                        .thenComparing(TopologyLink::aEnd)
                        .thenComparing(TopologyLink::zEnd))
                .toList();
    }

    /** The container that contains none of the others, if any. */
    private Stream<String> innermost(String id) {
        Set<String> all = containers.getOrDefault(id, Set.of());
        return all.stream()
                .filter(container -> all.stream()
                        .noneMatch(other ->
                                containers.getOrDefault(other, Set.of()).contains(container)))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .stream();
    }

    private void root(TopologyNode node) {
        if (!placed.contains(node.nodeId())) {
            roots.add(item(node));
        }
    }

    private Item item(TopologyNode node) {
        placed.add(node.nodeId());
        Item item = new Item(node);
        boxes.put(node.nodeId(), item);
        for (TopologyNode content : contents.getOrDefault(node.nodeId(), List.of())) {
            if (!placed.contains(content.nodeId())) {
                put(content, item);
            }
        }
        item.parts().sort(Comparator.comparing(Item::node, ORDER));
        return item.node().kind() == TopologyNodeKind.CHASSIS && item.parts().size() == 1
                ? merged(item, item.parts().get(0))
                : item;
    }

    private void put(TopologyNode content, Item item) {
        if (TERMINAL.contains(content.kind()) || MINOR.contains(content.kind())) {
            placed.add(content.nodeId());
            (TERMINAL.contains(content.kind()) ? item.terminals() : item.minor()).add(content);
            boxes.put(content.nodeId(), item);
            contents.getOrDefault(content.nodeId(), List.of()).stream()
                    .filter(deeper -> !placed.contains(deeper.nodeId()))
                    .forEach(deeper -> put(deeper, item));
        } else {
            item.parts().add(item(content));
        }
    }

    private Item merged(Item chassis, Item only) {
        if (!only.isLeaf()) {
            return chassis;
        }
        only.terminals().addAll(chassis.terminals());
        only.minor().addAll(chassis.minor());
        boxes.replaceAll((id, item) -> item == chassis ? only : item);
        return only;
    }

    private Set<String> ambiguous() {
        Map<String, Long> named = roots.stream()
                .flatMap(Item::all)
                .collect(Collectors.groupingBy(item -> item.node().name(), Collectors.counting()));
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is in nothing. */
    List<Item> roots() {
        return roots;
    }

    /** The links between boxes, in an order that depends on nothing but the graph. */
    List<TopologyLink> links() {
        return links;
    }

    /** The box that a node is, or is in. */
    Item boxOf(String nodeId) {
        return boxes.get(nodeId);
    }

    /** What a box is called; where several have one name, with the beginning of the identifier. */
    String label(Item item) {
        TopologyNode node = item.node();
        if (node.kind() == TopologyNodeKind.STUB) {
            return "not yours to see";
        }
        String id = node.physicalResourceId().orElse(node.nodeId());
        return ambiguous.contains(node.name()) || node.name().isBlank()
                ? (node.name() + " " + id.substring(0, Math.min(8, id.length()))).strip()
                : node.name();
    }

    /** How many boxes are of a kind. */
    long count(TopologyNodeKind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).count();
    }
}
