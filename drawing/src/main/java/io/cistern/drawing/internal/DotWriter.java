// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyRelation;
import java.util.stream.Stream;

/** Writes a topology as text for Graphviz: containers are clusters, every node can be pointed at. */
public final class DotWriter {

    private final String title;
    private final TopologyGraph graph;
    private final Outline outline;
    private final StringBuilder dot = new StringBuilder();
    private int clusters;

    public DotWriter(String title, TopologyGraph graph, Outline outline) {
        this.title = title;
        this.graph = graph;
        this.outline = outline;
    }

    /** The whole text. */
    public String write() {
        dot.append("digraph ").append(Markup.dot(title)).append(" {\n");
        line(
                1,
                "graph [label=" + Markup.dot(title + " - " + Captions.contents(graph, outline))
                        + ", labelloc=t, rankdir=LR, fontname=\"monospace\"];");
        line(1, "node [shape=box, fontname=\"monospace\", fontsize=10];");
        line(1, "edge [fontname=\"monospace\", fontsize=8];");
        outline.roots().forEach(root -> item(1, root));
        outline.links().forEach(this::link);
        legend();
        return dot.append("}\n").toString();
    }

    private void item(int depth, Item item) {
        boolean plain =
                item.isLeaf() && item.terminals().isEmpty() && item.minor().isEmpty();
        if (plain) {
            node(depth, item.node(), outline.label(item), "");
            return;
        }
        line(depth, "subgraph cluster_" + ++clusters + " {");
        line(
                depth + 1,
                "label=" + Markup.dot(Captions.kind(item.node()) + " " + outline.label(item)) + "; color=\""
                        + colour(item.node()) + "\";");
        node(depth + 1, item.node(), outline.label(item), item.isLeaf() ? "" : ", style=dotted");
        Stream.concat(item.terminals().stream(), item.minor().stream())
                .forEach(part -> node(depth + 1, part, part.name(), ", height=0.2"));
        item.parts().forEach(part -> item(depth + 1, part));
        line(depth, "}");
    }

    private void node(int depth, TopologyNode node, String label, String more) {
        line(
                depth,
                Markup.dot(node.nodeId()) + " [label=" + Markup.dot(label) + ", color=\"" + colour(node)
                        + "\", tooltip=" + Markup.dot(Captions.of(node)) + more + "];");
    }

    private static String colour(TopologyNode node) {
        return Palette.of(node.health().orElse(HealthState.UNKNOWN));
    }

    private void link(TopologyLink link) {
        boolean mutual = link.relation() == TopologyRelation.CONNECTIVITY;
        line(
                1,
                Markup.dot(link.aEnd()) + " -> " + Markup.dot(link.zEnd()) + " [color=\"" + Palette.of(link) + "\""
                        + (mutual ? ", dir=none" : "")
                        + (link.state() == LinkState.DOWN ? ", style=dashed" : "")
                        + (link.confidence() == Confidence.HIGH ? ", penwidth=2" : "")
                        + ", tooltip=" + Markup.dot(Captions.of(link)) + "];");
    }

    private void legend() {
        line(1, "subgraph cluster_legend {");
        line(2, "label=\"Legend\"; fontsize=10;");
        for (HealthState health : HealthState.values()) {
            line(2, "\"legend " + health + "\" [label=\"" + health + "\", color=\"" + Palette.of(health) + "\"];");
        }
        Captions.relations(outline)
                .forEach(relation -> line(
                        2,
                        "\"legend " + relation + "\" [shape=plaintext, label=\"" + relation + "\", fontcolor=\""
                                + Palette.of(relation) + "\"];"));
        line(1, "}");
    }

    private void line(int depth, String text) {
        dot.append("  ".repeat(depth)).append(text).append('\n');
    }
}
