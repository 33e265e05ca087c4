// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing;

import static java.util.Objects.requireNonNull;

import io.cistern.drawing.internal.DotWriter;
import io.cistern.drawing.internal.Layout;
import io.cistern.drawing.internal.Outline;
import io.cistern.drawing.internal.SvgWriter;
import io.cistern.pim.topology.TopologyGraph;

/**
 * A topology as a picture, with a title, a legend, and the states of what is in it. It depends on nothing but the graph
 * and the title: the same give the same picture.
 */
public final class TopologyPicture {

    private final String title;
    private final TopologyGraph graph;

    /**
     * The picture of a topology.
     *
     * @param title what stands above it
     * @param graph what is drawn
     */
    public TopologyPicture(String title, TopologyGraph graph) {
        this.title = requireNonNull(title, "title");
        this.graph = requireNonNull(graph, "graph");
    }

    /** As SVG 1.1 ({@code image/svg+xml}): no script, no style sheet, nothing from elsewhere. */
    public String svg() {
        Outline outline = new Outline(graph);
        return new SvgWriter(title, graph, outline, new Layout(outline)).write();
    }

    /** As text for Graphviz ({@code text/vnd.graphviz}). */
    public String dot() {
        return new DotWriter(title, graph, new Outline(graph)).write();
    }
}
