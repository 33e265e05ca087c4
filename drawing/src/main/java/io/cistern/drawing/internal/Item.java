// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Something that is drawn as a box, with what is drawn in it. */
final class Item {

    private static final Set<TopologyNodeKind> AT_THE_SIDE = EnumSet.of(
            TopologyNodeKind.SWITCH,
            TopologyNodeKind.PDU,
            TopologyNodeKind.COOLING,
            TopologyNodeKind.CONSUMER,
            TopologyNodeKind.STUB);

    private final TopologyNode node;
    private final List<Item> parts = new ArrayList<>();
    private final List<TopologyNode> terminals = new ArrayList<>();
    private final List<TopologyNode> minor = new ArrayList<>();

    Item(TopologyNode node) {
        this.node = node;
    }

    TopologyNode node() {
        return node;
    }

    /** The boxes in it. */
    List<Item> parts() {
        return parts;
    }

    /** The ports and outlets where its links end. */
    List<TopologyNode> terminals() {
        return terminals;
    }

    /** What is in it and gets no box of its own: its management controller, and components. */
    List<TopologyNode> minor() {
        return minor;
    }

    /** Whether nothing but ports is in it. */
    boolean isLeaf() {
        return parts.isEmpty();
    }

    /** Whether it stands at the side of what it is connected to. */
    boolean isAtTheSide() {
        return isLeaf() && AT_THE_SIDE.contains(node.kind());
    }

    /** It and everything in it that has a box. */
    Stream<Item> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Item::all));
    }
}
