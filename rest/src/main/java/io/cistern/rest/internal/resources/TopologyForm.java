// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.drawing.TopologyPicture;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.rest.internal.http.Exchange;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** In which form a topology is wanted: as the parameter {@code format} says, else as the header {@code Accept} prefers. */
enum TopologyForm {
    JSON(MediaType.APPLICATION_JSON),
    SVG(TopologyForm.SVG_TYPE),
    DOT(TopologyForm.DOT_TYPE);

    static final String SVG_TYPE = "image/svg+xml";
    static final String DOT_TYPE = "text/vnd.graphviz";

    private final MediaType type;

    TopologyForm(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Answers with a topology. */
    static Response answer(Exchange exchange, List<MediaType> accepted, String title, TopologyGraph graph) {
        TopologyForm form =
                exchange.parameters().constant("format", TopologyForm.class).orElseGet(() -> preferred(accepted));
        TopologyPicture picture = new TopologyPicture(title, graph);
        return switch (form) {
            case JSON -> exchange.element(graph);
            case SVG -> exchange.picture(SVG_TYPE, picture.svg());
            case DOT -> exchange.picture(DOT_TYPE, picture.dot());
        };
    }

    private static TopologyForm preferred(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(wanted -> Arrays.stream(values()).filter(form -> form.type.isCompatible(wanted)))
                .findFirst()
                .orElse(JSON);
    }
}
