// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.Rack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet of BMCs as a consumer and an operator have it outside. Each test continues where the one before ended.
 */
@TestMethodOrder(OrderAnnotation.class)
class FleetIT {

    private static final int SERVERS = 4;

    private static Hall hall;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        hall = Hall.open(folder, SERVERS);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    @Order(1)
    void interfaces_arePublishedWithTheIdOfTheirPim() throws IOException {
        for (String name : List.of(
                "inventory.PhysicalResourceInventoryManagement",
                "topology.PhysicalResourceTopologyManagement",
                "lifecycle.PhysicalResourceProvisioningAndLifecycleManagement")) {
            assertThat(hall.distribution().client("service:list io.cistern.pim." + name))
                    .contains("pim.id = " + Hall.ID);
        }
        assertThat(hall.distribution().client("pim:list")).contains(Hall.ID).contains("AVAILABLE");
    }

    @Test
    @Order(2)
    void servers_areReservedAllocatedShownAndGivenBack() throws IOException {
        JsonNode reservation = hall.post(
                        201,
                        "/reservations",
                        "{\"selection\":{\"count\":2},\"duration\":600,\"purpose\":\"cluster c-1\"}")
                .at("/reservation");
        String ids = reservation.at("/resourceIds").toString();

        hall.post(200, "/physical-resources/allocate", use(ids, "c-1"));

        assertThat(hall.get("/physical-resources?filter=(eq,allocation/consumerRef/id,c-1)"))
                .hasSize(2);
        assertThat(hall.get("/topology?consumerRef/type=CIS_CLUSTER&consumerRef/id=c-1")
                        .at("/nodes"))
                .anySatisfy(node -> assertThat(node.at("/kind").asText()).isEqualTo("SERVER"));
        assertThat(hall.get("/capacity").at("/0/capacity/provisioned").asInt()).isEqualTo(2);
        hall.post(409, "/physical-resources/allocate", use(ids, "c-2"));

        hall.post(200, "/physical-resources/deallocate", use(ids, "c-1"));
        hall.delete("/reservations/" + reservation.at("/reservationId").asText());
        assertThat(hall.get("/capacity").at("/0/capacity/available").asInt()).isEqualTo(SERVERS);
    }

    @Test
    @Order(3)
    void endpoint_isAServerInTheInventory_onceRegisteredAndApproved() throws IOException {
        Bmc bmc = Rack.add(hall.lab(), "annex", 1).servers().get(0);

        JsonNode registered = hall.post(
                        201,
                        "/endpoints",
                        "{\"address\":\"%s\",\"credentialRef\":\"%s\"}".formatted(bmc.url(), hall.credentialRef()))
                .at("/endpoint");
        assertThat(registered.at("/state").asText()).isEqualTo("DISCOVERED");
        String approval = "/endpoints/" + registered.at("/endpointId").asText() + "/approve";
        hall.post(409, approval, "{\"spkiSha256\":\"%s\"}".formatted("0".repeat(64)));
        hall.post(200, approval, "{\"spkiSha256\":%s}".formatted(registered.at("/service/tls/spkiSha256")));

        hall.awaitServers(SERVERS + 1);
        JsonNode enrolled =
                hall.get("/endpoints/" + registered.at("/endpointId").asText());
        assertThat(enrolled.at("/state").asText()).isEqualTo("ENROLLED");
        assertThat(hall.get("/physical-resources?kinds=COMPUTE_SERVER").findValuesAsText("physicalResourceId"))
                .containsAnyElementsOf(Hall.texts(enrolled.at("/resourceIds")));
    }

    @Test
    @Order(4)
    void endpointsFile_isTakenUpAgain_whenItChanges() throws IOException {
        Rack.add(hall.lab(), "rack2", SERVERS);

        hall.list("fleet.csv", withoutTheRegistered());

        hall.awaitServers(2 * SERVERS + 1);
    }

    @Test
    @Order(5)
    void settings_areTakenUp_whileQueriesAreAnswered() throws IOException {
        Rack.add(hall.lab(), "rack3", 1);
        hall.list("other.csv", withoutTheRegistered());

        SteadyQueries.during(
                hall.distribution(), hall.path("/physical-resources?kinds=COMPUTE_SERVER"), Hall.PATIENCE, () -> {
                    hall.readFrom("other.csv");
                    hall.awaitServers(2 * SERVERS + 2);
                });
    }

    private static List<Bmc> withoutTheRegistered() {
        return hall.lab().bmcs().stream()
                .filter(bmc -> !bmc.name().startsWith("annex"))
                .toList();
    }

    private static String use(String ids, String cluster) {
        return "{\"resourceIds\":%s,\"consumerRef\":{\"type\":\"CIS_CLUSTER\",\"id\":\"%s\"}}".formatted(ids, cluster);
    }
}
