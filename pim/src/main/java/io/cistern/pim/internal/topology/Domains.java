// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.internal.topology.Graph.NodeKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server fails together with. */
public final class Domains {

    /** Kinds of failure domains. */
    public enum Scope {
        CHASSIS,
        RACK,
        ROW,
        POWER,
        SWITCH,
        SITE
    }

    private final Graph graph;
    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

    Domains(Graph graph) {
        this.graph = graph;
    }

    /** The domains of a kind that a resource is in; none: it is not known. */
    public Set<String> of(String resourceId, Scope scope) {
        return found.computeIfAbsent(scope + " " + resourceId, asked -> find(resourceId, scope));
    }

    private Set<String> find(String resourceId, Scope scope) {
        return switch (scope) {
            case CHASSIS -> containers(resourceId, NodeKind.CHASSIS);
            case RACK -> containers(resourceId, NodeKind.RACK);
            case ROW -> containers(resourceId, NodeKind.ROW);
            case SITE -> containers(resourceId, NodeKind.SITE);
            case POWER -> ids(graph.sourcesOf(resourceId).stream(), node -> node.kind() != NodeKind.OUTLET);
            case SWITCH -> graph.switchesOf(resourceId);
        };
    }

    private Set<String> containers(String resourceId, NodeKind kind) {
        return ids(graph.containersOf(resourceId).stream(), node -> node.kind() == kind);
    }

    private static Set<String> ids(Stream<Node> nodes, Predicate<Node> which) {
        return nodes.filter(which).map(Node::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
