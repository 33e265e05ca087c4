// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.util.List;

/** Writes a topology as SVG: containers, above them the links, above those what is linked, and the legend below. */
public final class SvgWriter {

    private static final int LEAST_WIDTH = 940;
    private static final int LEGEND = 58;
    private static final int CHARACTER = 7;
    private static final int EDGES = 70;
    private static final String INK = "#263238";
    private static final String FAINT = "#607d8b";

    private final String title;
    private final TopologyGraph graph;
    private final Outline outline;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    public SvgWriter(String title, TopologyGraph graph, Outline outline, Layout layout) {
        this.title = title;
        this.graph = graph;
        this.outline = outline;
        this.layout = layout;
    }

    /** The whole document. */
    public String write() {
        int width = Math.max(LEAST_WIDTH, layout.width());
        int height = layout.height() + LEGEND;
        String contents = Captions.contents(graph, outline);
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" width=\"" + width + "\" height=\""
                + height + "\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"11\">");
        line("<title>" + Markup.xml(title) + "</title>");
        line("<desc>" + Markup.xml(contents) + "</desc>");
        line("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>");
        text(20, 28, 17, INK, title);
        text(20, 48, 11, FAINT, contents);
        outline.roots().stream()
                .flatMap(Item::all)
                .filter(item -> !item.isLeaf())
                .forEach(this::container);
        outline.links().forEach(this::link);
        outline.roots().stream().flatMap(Item::all).forEach(this::content);
        legend(layout.height());
        line("</svg>");
        return svg.toString();
    }

    private void container(Item item) {
        Box box = layout.box(item);
        open(item.node());
        rectangle(box, "#f5f7f8", border(item.node()), dashes(item.node()));
        text(
                box.x() + 10,
                box.y() + 16,
                11,
                FAINT,
                Markup.shortened(
                        Captions.kind(item.node()) + " " + outline.label(item), (box.width() - 20) / CHARACTER));
        line("</g>");
    }

    private void content(Item item) {
        Box box = layout.box(item);
        if (layout.isAtTheSide(item)) {
            sided(item, box);
        } else if (item.isLeaf()) {
            row(item, box);
        }
        layout.ports(item).forEach(port -> chip(port, layout.chip(port.nodeId())));
    }

    private void row(Item item, Box box) {
        open(item.node());
        rectangle(box, "#ffffff", border(item.node()), dashes(item.node()));
        String health = item.node().health().map(Enum::name).orElse("");
        int room = (box.width() - 2 * EDGES) / CHARACTER - health.length() - 1;
        text(box.x() + EDGES, box.y() + 15, 11, INK, Markup.shortened(outline.label(item), room));
        svg.append("<text x=\"")
                .append(box.right() - EDGES)
                .append("\" y=\"")
                .append(box.y() + 15)
                .append("\" text-anchor=\"end\" fill=\"")
                .append(border(item.node()))
                .append("\">")
                .append(health)
                .append("</text>\n");
        line("</g>");
    }

    private void sided(Item item, Box box) {
        open(item.node());
        rectangle(box, "#eef3f8", border(item.node()), dashes(item.node()));
        text(
                box.x() + 8,
                box.y() + 16,
                11,
                INK,
                Markup.shortened(
                        Captions.kind(item.node()) + " " + outline.label(item), (box.width() - 14) / CHARACTER));
        List<TopologyNode> ports = layout.ports(item);
        int y = box.y() + Layout.HEAD;
        for (TopologyNode port : ports) {
            text(box.x() + 12, y + 11, 10, INK, Markup.shortened(port.name(), (box.width() - 20) / CHARACTER));
            y += Layout.TERMINAL;
        }
        int others = item.terminals().size() - ports.size();
        if (others > 0) {
            text(box.x() + 12, y + 11, 10, FAINT, "+ " + others + " without a link");
        }
        line("</g>");
    }

    private void chip(TopologyNode port, Box chip) {
        if (chip != null) {
            open(port);
            rectangle(chip, "#cfd8dc", border(port), "");
            line("</g>");
        }
    }

    private void link(TopologyLink link) {
        Box one = layout.box(outline.boxOf(link.aEnd()));
        Box other = layout.box(outline.boxOf(link.zEnd()));
        Box from = layout.end(link.aEnd(), other.middle());
        Box to = layout.end(link.zEnd(), one.middle());
        int reach = Math.max(40, Math.abs(to.middle() - from.middle()) / 2);
        line("<path d=\"M " + from.middle() + " " + from.centre() + " C " + (from.middle() + away(from, one, reach))
                + " " + from.centre() + " " + (to.middle() + away(to, other, reach)) + " " + to.centre() + " "
                + to.middle() + " " + to.centre() + "\" fill=\"none\" stroke=\"" + Palette.of(link)
                + "\" stroke-opacity=\"0.75\" stroke-width=\"" + (link.confidence() == Confidence.HIGH ? "2.2" : "1.2")
                + "\"" + broken(link) + "><title>" + Markup.xml(Captions.of(link)) + "</title></path>");
    }

    /** A line leaves a box to the side at which it ends there. */
    private static int away(Box end, Box box, int reach) {
        return end.middle() < box.middle() ? -reach : reach;
    }

    private static String broken(TopologyLink link) {
        if (link.state() == LinkState.DOWN) {
            return " stroke-dasharray=\"5 4\"";
        }
        return link.confidence() == Confidence.LOW || link.state() == LinkState.DEGRADED
                ? " stroke-dasharray=\"1 3\""
                : "";
    }

    private void legend(int y) {
        int x = 20;
        for (HealthState health : HealthState.values()) {
            rectangle(new Box(x, y + 4, 12, 12), "#ffffff", Palette.of(health), "");
            text(x + 18, y + 14, 11, INK, health.name());
            x += 110;
        }
        rectangle(new Box(x, y + 4, 12, 12), "#ffffff", FAINT, " stroke-dasharray=\"3 3\"");
        text(x + 18, y + 14, 11, INK, "not yours to see");
        x = 20;
        for (TopologyRelation relation : Captions.relations(outline)) {
            sample(x, y + 34, Palette.of(relation), "1.2", "", relation.name());
            x += 130;
        }
        sample(x, y + 34, Palette.of(HealthState.CRITICAL), "1.2", " stroke-dasharray=\"5 4\"", "down");
        sample(x + 90, y + 34, INK, "2.2", "", "both ends agree");
    }

    private void sample(int x, int y, String colour, String width, String dashes, String what) {
        line("<path d=\"M " + x + " " + y + " H " + (x + 26) + "\" stroke=\"" + colour + "\" stroke-width=\"" + width
                + "\"" + dashes + "/>");
        text(x + 32, y + 4, 11, INK, what);
    }

    private static String border(TopologyNode node) {
        return node.health().map(Palette::of).orElse(FAINT);
    }

    private static String dashes(TopologyNode node) {
        return node.kind() == TopologyNodeKind.STUB ? " stroke-dasharray=\"3 3\"" : "";
    }

    private void open(TopologyNode node) {
        line("<g><title>" + Markup.xml(Captions.of(node)) + "</title>");
    }

    private void rectangle(Box box, String fill, String stroke, String dashes) {
        line("<rect x=\"" + box.x() + "\" y=\"" + box.y() + "\" width=\"" + box.width() + "\" height=\"" + box.height()
                + "\" rx=\"3\" fill=\"" + fill + "\" stroke=\"" + stroke + "\"" + dashes + "/>");
    }

    private void text(int x, int y, int size, String colour, String text) {
        line("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" fill=\"" + colour + "\">"
                + Markup.xml(text) + "</text>");
    }

    private void line(String markup) {
        svg.append(markup).append('\n');
    }
}
