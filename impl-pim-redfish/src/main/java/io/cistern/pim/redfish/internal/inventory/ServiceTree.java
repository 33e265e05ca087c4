// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.UnreadPart;
import io.cistern.pim.redfish.internal.document.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was read of a service, and which resource led to which: the same whatever the order in which it was read.
 * Services spell one address in several ways, with other capitals or a slash at its end.
 */
final class ServiceTree {

    private final Map<String, Node> nodes = new TreeMap<>();
    private final Map<String, SortedSet<String>> parents = new TreeMap<>();
    private final Map<String, SortedSet<String>> children = new TreeMap<>();
    private final List<UnreadPart> unread = new ArrayList<>();

    /** @return whether it was not there yet */
    boolean add(Node node) {
        return nodes.putIfAbsent(key(node.locator()), node) == null;
    }

    void connect(String parent, String child) {
        parents.computeIfAbsent(key(child), first -> new TreeSet<>()).add(key(parent));
        children.computeIfAbsent(key(parent), first -> new TreeSet<>()).add(key(child));
    }

    void miss(UnreadPart part) {
        unread.add(part);
    }

    List<UnreadPart> unread() {
        return List.copyOf(unread);
    }

    Optional<Node> at(Link link) {
        return at(link.toString());
    }

    Optional<Node> at(String locator) {
        return Optional.ofNullable(nodes.get(key(locator)));
    }

    /** What a resource is called that a link leads to, read or not. */
    String locator(Link link) {
        return at(link).map(Node::locator).orElseGet(() -> spelt(link.toString()));
    }

    List<String> locators(Collection<Link> links) {
        return links.stream().map(this::locator).distinct().toList();
    }

    /** Everything of a schema that is not an empty slot, in the order of the locators. */
    List<Node> all(Schema schema) {
        return nodes.values().stream()
                .filter(node -> node.schema() == schema && !node.isAbsent())
                .toList();
    }

    Collection<Node> all() {
        return List.copyOf(nodes.values());
    }

    /** One of those that led to it. */
    Node parent(Node node) {
        return nodes.get(parents.get(key(node.locator())).first());
    }

    List<Node> parents(Node node, Schema schema) {
        return related(parents, node, schema);
    }

    List<Node> children(Node node, Schema schema) {
        return related(children, node, schema);
    }

    private List<Node> related(Map<String, SortedSet<String>> relation, Node node, Schema schema) {
        return relation.getOrDefault(key(node.locator()), new TreeSet<>()).stream()
                .map(nodes::get)
                .filter(other -> other != null && other.schema() == schema && !other.isAbsent())
                .toList();
    }

    /**
     * What a resource led to, also through others that are no servers, chassis or managers; a server through its
     * chassis.
     */
    List<Node> below(Node top, Schema schema) {
        List<Node> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Node at = open.poll();
            for (String child : children.getOrDefault(key(at.locator()), new TreeSet<>())) {
                Node node = nodes.get(child);
                if (node == null || node.isAbsent() || !seen.add(child)) {
                    continue;
                }
                if (node.schema() == schema) {
                    found.add(node);
                }
                boolean ownChassis =
                        at == top && top.schema() == Schema.COMPUTER_SYSTEM && node.schema() == Schema.CHASSIS;
                if (ownChassis || !node.schema().isWhole()) {
                    open.add(node);
                }
            }
        }
        return List.copyOf(found);
    }

    static String spelt(String address) {
        return address.length() > 1 && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    static String key(String address) {
        return spelt(address).toLowerCase(Locale.ROOT);
    }
}
