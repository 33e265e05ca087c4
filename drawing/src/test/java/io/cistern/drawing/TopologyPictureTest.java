// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.pim.HealthState;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class TopologyPictureTest {

    private static final String EVIL = "<script>alert(\"1\")</script> & 'x' \\ \n\u0000\u202e\ud800 end";

    private static Document parsed(String svg) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    @Test
    void rackOf40_isDrawnWithEveryServerCableStateAndTheLegend() throws Exception {
        String svg = new TopologyPicture("Rack r1", Racks.rack("r1", 40).graph()).svg();
        Files.writeString(Path.of("target", "rack.svg"), svg);
        Document drawn = parsed(svg);
        assertThat(drawn.getDocumentElement().getLocalName()).isEqualTo("svg");
        List<String> texts = texts(drawn);
        for (int n = 1; n <= 40; n++) {
            assertThat(texts).contains("r1-server" + n).contains("Ethernet1/" + n);
        }
        assertThat(texts)
                .contains("Rack r1", "rack r1", "switch r1-tor1", "pdu r1-pdu", "+ 8 without a link")
                .contains("OK", "WARNING", "CRITICAL", "CONNECTIVITY", "POWER", "down")
                .anySatisfy(text -> assertThat(text).contains("40 servers, 2 switches, 80 cables"));
        List<String> links = elements(drawn, "path").stream()
                .map(Element::getTextContent)
                .filter(text -> text.startsWith("CONNECTIVITY"))
                .toList();
        assertThat(links)
                .hasSize(80)
                .contains("CONNECTIVITY UP, 25 Gbit/s, known from LLDP_HOST and LLDP_SWITCH, confidence HIGH");
        assertThat(links.stream().filter(text -> text.startsWith("CONNECTIVITY DOWN")))
                .hasSize(1);
    }

    @Test
    void boxes_areInThePictureAndRowsDoNotOverlap() throws Exception {
        Racks racks = Racks.rack("r1", 40).rackIn("site", "r2", 40).rackIn("site", "r3", 3);
        String svg = new TopologyPicture("Racks", racks.graph()).svg();
        Files.writeString(Path.of("target", "racks.svg"), svg);
        Document drawn = parsed(svg);
        int width = Integer.parseInt(drawn.getDocumentElement().getAttribute("width"));
        int height = Integer.parseInt(drawn.getDocumentElement().getAttribute("height"));
        List<int[]> rows = new ArrayList<>();
        for (Element box : elements(drawn, "rect")) {
            int[] area = {number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")};
            assertThat(area[0] + area[2]).isBetween(0, width);
            assertThat(area[1] + area[3]).isBetween(0, height);
            if (box.getAttribute("fill").equals("#ffffff") && area[3] == 22) {
                rows.add(area);
            }
        }
        assertThat(rows).hasSize(83);
        for (int[] one : rows) {
            assertThat(rows.stream().filter(other -> other != one))
                    .noneMatch(other -> one[0] < other[0] + other[2]
                            && other[0] < one[0] + one[2]
                            && one[1] < other[1] + other[3]
                            && other[1] < one[1] + one[3]);
        }
    }

    private static int number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @Test
    void picture_isTheSame_howeverTheGraphIsTold() {
        Racks rack = Racks.rack("r1", 12);
        TopologyPicture one = new TopologyPicture("t", rack.graph());
        TopologyPicture other = new TopologyPicture("t", rack.reversed());
        assertThat(one.svg()).isEqualTo(other.svg());
        assertThat(one.dot()).isEqualTo(other.dot());
    }

    @Test
    void names_areHarmless_whateverHardwareSays() throws Exception {
        Racks evil = new Racks()
                .node("a" + EVIL, TopologyNodeKind.SERVER, EVIL, HealthState.OK)
                .node("b", TopologyNodeKind.SWITCH, EVIL, HealthState.OK)
                .link(TopologyRelation.CONNECTIVITY, "a" + EVIL, "b", LinkState.UP, Confidence.LOW);
        TopologyPicture picture = new TopologyPicture(EVIL, evil.graph());
        Document drawn = parsed(picture.svg());
        assertThat(elements(drawn, "script")).isEmpty();
        assertThat(texts(drawn)).anySatisfy(text -> assertThat(text).startsWith("<script>alert("));
        assertThat(picture.dot())
                .contains("\\\"1\\\"")
                .doesNotContain("\u0000")
                .doesNotContain("\u202e")
                .contains("\\\\ ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void circleOfContainers_isDrawn(int rotation) throws Exception {
        List<String> ids = rotation == 0 ? List.of("a", "b") : List.of("b", "a");
        Racks circle = new Racks()
                .node("a", TopologyNodeKind.CHASSIS, "a", HealthState.OK)
                .node("b", TopologyNodeKind.CHASSIS, "b", HealthState.OK)
                .contains(ids.get(0), ids.get(1))
                .contains(ids.get(1), ids.get(0));
        assertThat(texts(parsed(new TopologyPicture("circle", circle.graph()).svg())))
                .anySatisfy(text -> assertThat(text).contains("b"));
    }

    @Test
    void emptyTopology_isDrawnWithItsTitle() throws Exception {
        assertThat(texts(parsed(new TopologyPicture("nothing", new Racks().graph()).svg())))
                .contains("nothing");
        assertThat(new TopologyPicture("nothing", new Racks().graph()).dot()).startsWith("digraph \"nothing\" {");
    }

    @Test
    void stub_tellsNothingButThatItIsThere() throws Exception {
        Racks racks = Racks.rack("r1", 2)
                .node("stub:1", TopologyNodeKind.STUB, "", null)
                .link(TopologyRelation.CONNECTIVITY, "r1-server1/1", "stub:1", LinkState.UP, Confidence.MEDIUM);
        assertThat(texts(parsed(new TopologyPicture("t", racks.graph()).svg()))).contains("stub not yours to see");
    }

    @Test
    void serversOfOneName_areToldApart() throws Exception {
        Racks same = new Racks()
                .node("0a1b2c3d-1", TopologyNodeKind.SERVER, "System", HealthState.OK)
                .node("9f8e7d6c-2", TopologyNodeKind.SERVER, "System", HealthState.UNKNOWN);
        assertThat(texts(parsed(new TopologyPicture("t", same.graph()).svg())))
                .contains("System 0a1b2c3d", "System 9f8e7d6c");
    }

    @Test
    void graphviz_hasEveryNodeAndLink() throws Exception {
        String dot = new TopologyPicture("Rack r1", Racks.rack("r1", 3).graph()).dot();
        Files.writeString(Path.of("target", "rack.dot"), dot);
        assertThat(dot)
                .contains("subgraph cluster_")
                .contains("\"r1-server3\" [label=\"r1-server3\"")
                .contains("\"r1-server3/1\" -> \"r1-tor1/3\" [color=\"#1565c0\", dir=none")
                .contains("\"r1-pdu\" -> \"r1-server1-chassis\"")
                .contains("label=\"Legend\"");
    }
}
