// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.TopologyNodeKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server fails together with. */
public final class Domains {

    private final Graph graph;
    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

    Domains(Graph graph) {
        this.graph = graph;
    }

    /** The domains of a kind that a resource is in; none: it is not known. */
    public Set<String> of(String resourceId, FailureDomainKind scope) {
        return found.computeIfAbsent(scope + " " + resourceId, asked -> find(resourceId, scope));
    }

    /** The switches that a server or a port is connected to. */
    public Set<String> switchesOf(String resourceId) {
        return of(resourceId, FailureDomainKind.SWITCH);
    }

    private Set<String> find(String resourceId, FailureDomainKind scope) {
        return switch (scope) {
            case CHASSIS -> containers(resourceId, TopologyNodeKind.CHASSIS);
            case RACK -> containers(resourceId, TopologyNodeKind.RACK);
            case ROW -> containers(resourceId, TopologyNodeKind.ROW);
            case SITE -> containers(resourceId, TopologyNodeKind.SITE);
            case POWER -> ids(graph.sourcesOf(resourceId).stream(), node -> node.kind() != TopologyNodeKind.OUTLET);
            case SWITCH -> graph.switchesOf(resourceId);
        };
    }

    private Set<String> containers(String resourceId, TopologyNodeKind kind) {
        return ids(graph.containersOf(resourceId).stream(), node -> node.kind() == kind);
    }

    private static Set<String> ids(Stream<Node> nodes, Predicate<Node> which) {
        return nodes.filter(which).map(Node::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
