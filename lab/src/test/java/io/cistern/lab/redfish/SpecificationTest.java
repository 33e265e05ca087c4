// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds every model in every style to what DSP0266 demands of all services, but for what the style says it breaks. */
class SpecificationTest {

    private static final List<Hardware> HARDWARE = List.of(
            ServerModel.rack(),
            ServerModel.blades(4),
            ServerModel.multiNode(),
            ServerModel.dpu(),
            ServerModel.gpu(8),
            ServerModel.storage(),
            ServerModel.arm(),
            SwitchModel.topOfRack(),
            PduModel.rack());

    private static RedfishLab lab;

    @BeforeAll
    static void start() {
        lab = RedfishLab.start(RedfishLabSettings.defaults());
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @TestFactory
    Stream<DynamicTest> resources_areWhatTheSpecificationDemands() {
        return Style.names().stream().flatMap(style -> HARDWARE.stream()
                .map(hardware -> DynamicTest.dynamicTest(
                        hardware.name() + " as " + style, () -> check(lab.add(hardware, Style.named(style))))));
    }

    private static void check(Bmc bmc) {
        Set<String> reached = new HashSet<>();
        List<String> dangling = new ArrayList<>();
        List<String> next = new ArrayList<>(List.of("/redfish/v1"));
        while (!next.isEmpty()) {
            String path = next.remove(next.size() - 1);
            if (!reached.add(path)) {
                continue;
            }
            JsonNode resource = RedfishClient.parse(bmc.resource(path).orElseThrow());
            demanded(path, resource, bmc.style());
            for (String link : links(resource)) {
                String target = canonical(link);
                if (bmc.resource(target).isPresent()) {
                    next.add(target);
                } else {
                    dangling.add(path + " -> " + link);
                }
            }
        }
        boolean may = bmc.style().has(Deviation.DANGLING_LINKS) || bmc.style().has(Deviation.MISSING_MEMBER);
        if (!may) {
            assertThat(dangling).isEmpty();
        }
        assertThat(reached).as("nothing is out of reach").containsAll(bmc.paths());
    }

    /** DSP0266 clauses 9.6 (resources) and 9.8 (collections). */
    private static void demanded(String path, JsonNode resource, Style style) {
        assertThat(canonical(resource.path("@odata.id").asText())).isEqualTo(path);
        assertThat(resource.path("@odata.type").asText())
                .as(path)
                .matches("#[A-Za-z]+(\\.v\\d+_\\d+_\\d+)?\\.[A-Za-z]+");
        assertThat(resource.path("Name").asText()).as(path).isNotEmpty();
        boolean collection = resource.path("@odata.type").asText().endsWith("Collection");
        assertThat(resource.has("Members")).as(path).isEqualTo(collection);
        if (collection && !style.has(Deviation.NO_MEMBER_COUNT)) {
            assertThat(resource.path("Members@odata.count").asInt())
                    .as(path)
                    .isEqualTo(resource.path("Members").size());
        }
        if (!collection) {
            assertThat(resource.path("Id").asText()).as(path).isNotEmpty();
        }
        resource.path("Actions")
                .forEach(action -> assertThat(canonical(action.path("target").asText()))
                        .as(path)
                        .startsWith(path + "/Actions/"));
    }

    /** All but those into a resource ({@code #}) and those that are the resource's own. */
    private static List<String> links(JsonNode json) {
        List<String> links = new ArrayList<>();
        json.findValues("@odata.id").forEach(link -> {
            if (!link.asText().contains("#")) {
                links.add(link.asText());
            }
        });
        json.findValues("@Redfish.ActionInfo").forEach(link -> links.add(link.asText()));
        return links;
    }

    private static String canonical(String link) {
        String path = link.replaceFirst("^https?://[^/]+", "").replace("/redfish/v1/chassis", "/redfish/v1/Chassis");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
