// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StoredState;
import io.cistern.json.CisternJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTableTest {

    static final StateCollection<Holder> HOLDERS = new StateCollection<>("holders", Holder.class);

    @TempDir
    Path directory;

    private Store store;
    private StateTable state;

    StoreSettings settings() {
        return StoreSettings.file(directory.resolve("store"));
    }

    @BeforeEach
    void open() {
        store = new Store(settings());
        state = of("pim-1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StateTable of(String id) {
        return new StateTable(store, new CisternJson(), InfrastructureKind.PIM, id);
    }

    static StateChange create(String key, String holder) {
        return StateChange.create(HOLDERS, key, new Holder(holder, Optional.empty(), List.of()));
    }

    private StoredState<Holder> read(String key) {
        return state.find(HOLDERS, key).orElseThrow();
    }

    @Test
    void write_isThere_afterARestart() {
        Holder holder = new Holder("a", Optional.of("b"), List.of("c", "x".repeat(1_000_000)));
        assertThat(state.write(List.of(StateChange.create(HOLDERS, "server/1", holder))))
                .isPresent();
        store.close();
        open();
        assertThat(read("server/1").value()).isEqualTo(holder);
    }

    @Test
    void create_isRefused_whereThereIsADocument() {
        assertThat(state.write(List.of(create("1", "a")))).isPresent();
        assertThat(state.write(List.of(create("1", "b")))).isEmpty();
        assertThat(read("1").value().name()).isEqualTo("a");
    }

    @Test
    void replace_isRefused_whereAnotherWriterWasFirst() {
        state.write(List.of(create("1", "a")));
        StoredState<Holder> seen = read("1");
        assertThat(state.write(List.of(seen.replacedBy(new Holder("b", Optional.empty(), List.of())))))
                .isPresent();
        assertThat(state.write(List.of(seen.replacedBy(new Holder("c", Optional.empty(), List.of())))))
                .isEmpty();
        assertThat(state.write(List.of(seen.removed()))).isEmpty();
        assertThat(read("1").value().name()).isEqualTo("b");
    }

    @Test
    void write_givesTheVersion_thatIsReadAfterwards() {
        long first = state.write(List.of(create("1", "a"), create("2", "a"))).orElseThrow();
        assertThat(read("1").version()).isEqualTo(first);
        assertThat(read("2").version()).isEqualTo(first);
        assertThat(state.write(List.of(read("1").removed())).orElseThrow()).isGreaterThan(first);
    }

    @Test
    void replace_isRefused_whereTheDocumentWasRemovedAndMadeAgain() {
        state.write(List.of(create("1", "a")));
        StoredState<Holder> seen = read("1");
        state.write(List.of(seen.removed()));
        state.write(List.of(create("1", "a")));
        assertThat(state.write(List.of(seen.removed()))).isEmpty();
        assertThat(read("1").version()).isNotEqualTo(seen.version());
    }

    @Test
    void write_makesNoChange_whereOneIsRefused() {
        state.write(List.of(create("2", "a")));
        assertThat(state.write(List.of(create("1", "b"), create("2", "b"), create("3", "b"))))
                .isEmpty();
        assertThat(state.find(HOLDERS, "1")).isEmpty();
        assertThat(state.find(HOLDERS, "3")).isEmpty();
    }

    @Test
    void scan_readsEveryDocumentOnce_pageByPage() {
        List<StateChange> changes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            changes.add(create((i % 2 == 0 ? "a/" : "B-") + i, "h" + i));
        }
        state.write(changes);
        state.write(List.of(StateChange.create(
                new StateCollection<>("others", Holder.class), "a/0", new Holder("x", Optional.empty(), List.of()))));
        List<String> keys = new ArrayList<>();
        List<StoredState<Holder>> page = state.scan(HOLDERS, Optional.empty(), 10);
        while (!page.isEmpty()) {
            page.forEach(document -> keys.add(document.key()));
            page = state.scan(HOLDERS, Optional.of(keys.get(keys.size() - 1)), 10);
        }
        assertThat(keys)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        changes.stream().map(StateChange::key).toList());
    }

    @Test
    void find_seesNothing_ofAnotherInfrastructure() {
        state.write(List.of(create("1", "a")));
        assertThat(of("pim-2").find(HOLDERS, "1")).isEmpty();
        assertThat(of("pim-2").scan(HOLDERS, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void write_hasOneWinner_ofManyAtOnce() throws Exception {
        state.write(List.of(create("1", "none"), create("2", "none")));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            StoredState<Holder> first = read("1");
            StoredState<Holder> second = read("2");
            List<Future<OptionalLong>> attempts = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Holder holder = new Holder("h" + i, Optional.empty(), List.of());
                List<StateChange> both = i % 2 == 0
                        ? List.of(first.replacedBy(holder), second.replacedBy(holder))
                        : List.of(second.replacedBy(holder), first.replacedBy(holder));
                attempts.add(threads.submit(() -> state.write(both)));
            }
            int won = 0;
            for (Future<OptionalLong> attempt : attempts) {
                won += attempt.get().isPresent() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(read("1").value()).isEqualTo(read("2").value());
        } finally {
            threads.shutdownNow();
        }
    }

    /** A document. */
    record Holder(String name, Optional<String> note, List<String> parts) {}
}
