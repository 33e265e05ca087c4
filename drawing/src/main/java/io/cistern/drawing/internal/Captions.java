// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is written in and about a picture. */
final class Captions {

    private Captions() {}

    /** What is to be seen, and when it was so. */
    static String contents(TopologyGraph graph, Outline outline) {
        long cables = graph.links().stream()
                .filter(link -> link.relation() == TopologyRelation.CONNECTIVITY)
                .count();
        return counted(outline.count(TopologyNodeKind.SERVER), "server") + ", "
                + counted(outline.count(TopologyNodeKind.SWITCH), "switch") + ", " + counted(cables, "cable")
                + "; version " + graph.graphVersion() + " of " + graph.computedAt()
                + (graph.stale() ? "; a part of it could not be read of late" : "");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : what.endsWith("h") ? "es" : "s");
    }

    static String kind(TopologyNode node) {
        return node.kind().name().toLowerCase(Locale.ROOT);
    }

    /** A node in one line. */
    static String of(TopologyNode node) {
        return kind(node) + " " + node.name() + " [" + node.nodeId() + "]"
                + node.health().map(health -> ", health " + health).orElse("");
    }

    /** A link in one line. */
    static String of(TopologyLink link) {
        return link.relation() + " " + link.state()
                + link.speedGbps()
                        .map(speed -> ", " + speed.toPlainString() + " Gbit/s")
                        .orElse("")
                + link.medium().map(medium -> ", " + medium).orElse("")
                + link.cableId().map(cable -> ", cable " + cable).orElse("")
                + ", known from "
                + link.evidence().stream().map(Enum::name).sorted().collect(Collectors.joining(" and "))
                + ", confidence " + link.confidence();
    }

    /** The relations that are drawn as lines. */
    static List<TopologyRelation> relations(Outline outline) {
        return outline.links().stream()
                .map(TopologyLink::relation)
                .distinct()
                .sorted()
                .toList();
    }
}
