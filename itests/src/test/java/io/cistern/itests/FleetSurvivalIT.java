// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held of a fleet, while its backend is replaced and the process is killed. */
class FleetSurvivalIT {

    private static final int SERVERS = 4;
    private static final String ALL_SERVERS = "/physical-resources?kinds=COMPUTE_SERVER";
    private static final String BACKEND = "cistern-impl-pim-redfish";

    private static Hall hall;

    private String reservationId;
    private List<String> held;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        hall = Hall.open(folder, SERVERS);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @BeforeEach
    void holdTwo() throws IOException {
        hall.awaitServers(SERVERS);
        JsonNode reservation = hall.post(201, "/reservations", reserve(2)).at("/reservation");
        reservationId = reservation.at("/reservationId").asText();
        held = Hall.texts(reservation.at("/resourceIds"));
    }

    @AfterEach
    void theyAreStillHeld_andCanBeReleased() throws IOException {
        hall.awaitServers(SERVERS);
        assertThat(serversOf(reservationId)).containsExactlyInAnyOrderElementsOf(held);
        hall.delete("/reservations/" + reservationId);
        assertThat(hall.get("/capacity").at("/0/capacity/available").asInt()).isEqualTo(SERVERS);
    }

    @Test
    void backend_isStoppedStartedAndUpdated_whileQueriesAreAnswered() throws IOException {
        SteadyQueries.during(hall.distribution(), hall.path(ALL_SERVERS), Hall.PATIENCE, () -> {
            hall.distribution().client("bundle:stop " + BACKEND);
            hall.distribution().client("bundle:start " + BACKEND);
            hall.distribution().client("bundle:update " + BACKEND);
        });
    }

    @Test
    void backend_isUninstalledAndInstalled_whileQueriesAreAnswered() throws IOException {
        SteadyQueries.during(hall.distribution(), hall.path(ALL_SERVERS), Hall.PATIENCE, () -> {
            hall.distribution().client("feature:uninstall cistern-pim-redfish");
            hall.distribution().client("feature:install cistern-pim-redfish");
        });
    }

    @Test
    void reservation_waitsForTheBackend_andIsMadeOnce() throws IOException {
        hall.distribution().client("bundle:stop " + BACKEND);
        CompletableFuture<Answer> waiting = hall.distribution()
                .rest()
                .postAsync(hall.path("/reservations"), reserve(1), "Idempotency-Key", "waiting");
        hall.distribution().client("bundle:start " + BACKEND);

        assertThat(waiting).succeedsWithin(Hall.PATIENCE).satisfies(answer -> assertThat(answer.status())
                .as(answer.toString())
                .isEqualTo(201));
        String made = waiting.join().text("/reservation/reservationId");
        assertThat(reserved("waiting", 1).at("/reservationId").asText()).isEqualTo(made);
        assertThat(serversOf(made)).hasSize(1).doesNotContainAnyElementsOf(held);
        hall.delete("/reservations/" + made);
    }

    @Test
    void killed_whileServersAreReserved_holdsEachOnce_whenTheCallersAskAgain() throws IOException {
        List<String> keys = List.of("killed-1", "killed-2");
        keys.forEach(key ->
                hall.distribution().rest().postAsync(hall.path("/reservations"), reserve(1), "Idempotency-Key", key));

        hall.distribution().kill();
        hall.distribution().start();

        hall.awaitServers(SERVERS);
        List<String> made = new ArrayList<>();
        List<String> all = new ArrayList<>(held);
        for (String key : keys) {
            JsonNode reservation = reserved(key, 1);
            String id = reservation.at("/reservationId").asText();
            assertThat(serversOf(id)).isEqualTo(Hall.texts(reservation.at("/resourceIds")));
            all.addAll(serversOf(id));
            made.add(id);
        }
        assertThat(all).hasSize(SERVERS).doesNotHaveDuplicates();
        for (String id : made) {
            hall.delete("/reservations/" + id);
        }
    }

    private static JsonNode reserved(String key, int servers) throws IOException {
        return hall.post(201, "/reservations", reserve(servers), "Idempotency-Key", key)
                .at("/reservation");
    }

    private static String reserve(int servers) {
        return "{\"selection\":{\"count\":%d},\"duration\":3600}".formatted(servers);
    }

    private static List<String> serversOf(String reservation) throws IOException {
        return hall.get(ALL_SERVERS + "&filter=(eq,reservation/reservationId," + reservation + ")")
                .findValuesAsText("physicalResourceId");
    }
}
