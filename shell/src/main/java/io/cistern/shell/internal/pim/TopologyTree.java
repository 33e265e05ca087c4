// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A topology as lines of text: what contains what by indentation, every other link below the node it begins at. */
final class TopologyTree {
    private static final Comparator<TopologyNode> ORDER = Comparator.comparing(TopologyNode::kind)
            .thenComparing(TopologyNode::name)
            .thenComparing(TopologyNode::nodeId);

    private final Map<String, TopologyNode> nodes = new TreeMap<>();
    private final Map<String, List<TopologyNode>> parts = new HashMap<>();
    private final Map<String, List<TopologyLink>> links = new HashMap<>();
    private final Set<String> connected = new HashSet<>();
    private final boolean all;
    private final Set<String> contained = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private TopologyTree(TopologyGraph graph, boolean all) {
        this.all = all;
        graph.nodes().forEach(node -> nodes.put(node.nodeId(), node));
        for (TopologyLink link : graph.links()) {
            if (link.relation() == TopologyRelation.CONTAINMENT && nodes.containsKey(link.zEnd())) {
                parts.computeIfAbsent(link.aEnd(), whole -> new ArrayList<>()).add(nodes.get(link.zEnd()));
                contained.add(link.zEnd());
            } else {
                links.computeIfAbsent(link.aEnd(), end -> new ArrayList<>()).add(link);
                connected.add(link.aEnd());
                connected.add(link.zEnd());
            }
        }
    }

    /**
     * The lines, in an order that depends on nothing but the graph; a node that contains itself is shown once.
     *
     * @param all whether ports that are not connected are shown one by one, not counted
     */
    static List<String> of(TopologyGraph graph, boolean all) {
        TopologyTree tree = new TopologyTree(graph, all);
        tree.nodes.values().stream()
                .filter(node -> !tree.contained.contains(node.nodeId()))
                .sorted(ORDER)
                .forEach(node -> tree.add(0, node));
        tree.nodes.values().forEach(node -> tree.add(0, node));
        return tree.lines;
    }

    private void add(int depth, TopologyNode node) {
        if (!shown.add(node.nodeId())) {
            return;
        }
        String health = node.health().map(state -> "  " + state).orElse("");
        lines.add("  ".repeat(depth) + node.kind() + " " + node.name() + "  [" + node.nodeId() + "]" + health);
        links.getOrDefault(node.nodeId(), List.of()).stream()
                .sorted(Comparator.comparing(TopologyLink::relation).thenComparing(TopologyLink::linkId))
                .forEach(link -> lines.add("  ".repeat(depth + 1) + describe(link)));
        List<TopologyNode> inner = parts.getOrDefault(node.nodeId(), List.of());
        inner.stream().filter(part -> !isIdle(part)).sorted(ORDER).forEach(part -> add(depth + 1, part));
        List<TopologyNode> idle = inner.stream()
                .filter(part -> isIdle(part) && shown.add(part.nodeId()))
                .toList();
        if (!idle.isEmpty()) {
            lines.add(
                    "  ".repeat(depth + 1) + idle.size() + (idle.size() == 1 ? " PORT" : " PORTs") + " not connected");
        }
    }

    /** A port that is not shown by itself, as nothing is known of what it is connected to. */
    private boolean isIdle(TopologyNode node) {
        return !all
                && node.kind() == TopologyNodeKind.PORT
                && !connected.contains(node.nodeId())
                && !parts.containsKey(node.nodeId());
    }

    private String describe(TopologyLink link) {
        String end = nodes.containsKey(link.zEnd()) ? nodes.get(link.zEnd()).name() : link.zEnd();
        return "-- " + link.relation() + " " + link.state() + " --> " + end;
    }
}
