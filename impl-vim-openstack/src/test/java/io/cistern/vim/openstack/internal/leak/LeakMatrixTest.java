// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * B4: everything that can happen to a request, at every request of every operation, behind the real gateway. An operation
 * is carried out once, or undone, or repeated; where something is left, its record names it. Some cells of each
 * operation are tried, the same ones each time; {@code -Dcistern.leaks=100000} tries all of them,
 * {@code -Dcistern.leaks.of="a trunk"} those of operations with such a name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class LeakMatrixTest {

    private static final int CELLS = Integer.getInteger("cistern.leaks", 12);
    private static final String OF = System.getProperty("cistern.leaks.of", "");

    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger leaks = new AtomicInteger();

    static Stream<Scenario<?, ?>> scenarios() {
        return Stream.of(ComputeScenarios.all(), NetworkScenarios.all(), StorageScenarios.all())
                .flatMap(all -> all);
    }

    static Stream<Scenario<?, ?>> chosen() {
        return scenarios().filter(scenario -> scenario.name().contains(OF));
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void operation_isCarriedOutOnceOrUndone_whateverHappensToItsRequests(
            Scenario<?, ?> scenario, @TempDir Path directory) {
        List<String> wrong = new ArrayList<>();
        try (Trial trial = new Trial(scenario, directory)) {
            List<Cell> cells = new ArrayList<>(trial.cells());
            Collections.shuffle(cells, new Random(4));
            cells.stream()
                    .limit(CELLS)
                    .map(trial::leakOf)
                    .flatMap(Optional::stream)
                    .forEach(wrong::add);
            known.addAndGet(cells.size());
            tried.addAndGet(Math.min(CELLS, cells.size()));
            leaks.addAndGet(wrong.size());
        }
        assertThat(wrong).isEmpty();
    }

    @AfterAll
    void count() {
        System.out.println("B4: " + tried + " of " + known + " cells, " + leaks + " leaks");
    }
}
