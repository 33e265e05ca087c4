// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.json.CisternJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StateTableOnPostgresTest extends StateTableTest {

    private static final StateCollection<Holder> RESERVATIONS = new StateCollection<>("reservations", Holder.class);
    private static final String FREE = "nobody";
    private static final int SERVERS = 100;
    private static final int TOGETHER = 3;
    private static final int SELECTORS = 8;

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    private final StoreSettings database = POSTGRES.emptyDatabase();

    @Override
    StoreSettings settings() {
        return database;
    }

    /** Servers are held as a PIM holds them: several at a time with what holds them, each as it was when it was chosen. */
    @Test
    void servers_areHeldOnceEach_whenTwoProcessesChooseFromOneDatabase() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SELECTORS);
        try (Store one = new Store(database);
                Store other = new Store(database)) {
            state(one)
                    .write(IntStream.range(0, SERVERS)
                            .mapToObj(i -> create("server-" + i, FREE))
                            .toList());
            List<Future<List<String>>> selectors = new ArrayList<>();
            for (int i = 0; i < SELECTORS; i++) {
                StateStore state = state(i % 2 == 0 ? one : other);
                String name = "selector-" + i;
                selectors.add(threads.submit(() -> holdAll(state, name)));
            }

            List<String> held = new ArrayList<>();
            for (Future<List<String>> selector : selectors) {
                held.addAll(selector.get());
            }
            assertThat(held).doesNotHaveDuplicates().hasSize(SERVERS - SERVERS % TOGETHER);
            assertThat(servers(state(other)).stream()
                            .filter(server -> server.value().name().equals(FREE)))
                    .hasSize(SERVERS % TOGETHER);
            assertThat(state(one).scan(RESERVATIONS, Optional.empty(), SERVERS).stream()
                            .flatMap(reservation -> reservation.value().parts().stream()))
                    .containsExactlyInAnyOrderElementsOf(held);
        } finally {
            threads.shutdownNow();
        }
    }

    private static StateStore state(Store store) {
        return new StateTable(store, new CisternJson(), InfrastructureKind.PIM, "pim-1");
    }

    private static List<StoredState<Holder>> servers(StateStore state) {
        return state.scan(HOLDERS, Optional.empty(), SERVERS);
    }

    /** Holds servers until too few are free; returns which it got. */
    private static List<String> holdAll(StateStore state, String name) {
        Random random = new Random(name.hashCode());
        List<String> held = new ArrayList<>();
        while (true) {
            List<StoredState<Holder>> free = servers(state).stream()
                    .filter(server -> server.value().name().equals(FREE))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (free.size() < TOGETHER) {
                return held;
            }
            Collections.shuffle(free, random);
            List<StoredState<Holder>> chosen = free.subList(0, TOGETHER);
            List<String> keys = chosen.stream().map(StoredState::key).toList();
            List<StateChange> changes = new ArrayList<>();
            changes.add(StateChange.create(
                    RESERVATIONS, name + "-" + held.size(), new Holder(name, Optional.empty(), keys)));
            chosen.forEach(server -> changes.add(server.replacedBy(new Holder(name, Optional.empty(), List.of()))));
            if (state.write(changes).isPresent()) {
                held.addAll(keys);
            }
        }
    }
}
