// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BareMetalTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final FakePim pim = new FakePim("s-1", "s-2", "s-3");

    @Test
    void run_reservesAndAllocatesServers_andGivesThemBack() {
        Report report = run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(pim.calls)
                .containsExactly(
                        "reserve [s-1, s-2]",
                        "allocate s-1 as c-1-server-1",
                        "allocate s-2 as c-1-server-2",
                        "deallocate [s-1, s-2]",
                        "release r-1");
        assertThat(report.rows())
                .filteredOn(row -> row.kind().equals("server"))
                .extracting(Report.Row::name, row -> row.host().orElseThrow())
                .containsExactly(tuple("c-1-server-1", "serial-s-1"), tuple("c-1-server-2", "serial-s-2"));
    }

    @Test
    void run_tellsWhatIsFree_andWhatTheServersShare() {
        run();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("servers").contains("3 free"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("what they share").endsWith("switch"));
    }

    @Test
    void run_givesBackWhatWasTaken_whenOneAllocationFails() {
        pim.failOn("s-2");

        Report report = run();

        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.detail())
                .contains("s-2 is used by another"));
        assertThat(report.isNothingLeft()).isTrue();
        assertThat(pim.calls)
                .containsExactly(
                        "reserve [s-1, s-2]", "allocate s-1 as c-1-server-1", "deallocate [s-1, s-2]", "release r-1");
    }

    private Report run() {
        Timeline timeline = new Timeline(lines::add, () -> clock.addAndGet(1_000_000_000L));
        Cluster cluster = new Cluster("c-1", 1, 2, "small", "image");
        return new ClusterLifecycle(
                        new FakeVim(1).asSeenBy(FakeVim.consumer()), Optional.of(pim.pim()), cluster, timeline)
                .run();
    }
}
