// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Gate;
import io.cistern.backend.support.http.JsonRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a BMC is asked at most. */
class GovernorTest {

    private static final JsonRequest READ = JsonRequest.get("/redfish/v1/");
    private static final JsonRequest WRITE = JsonRequest.patch(Map.of(), "/redfish/v1/");

    private final AtomicLong nanos = new AtomicLong();

    private Governor governor(int requests, Duration spacing) {
        return new Governor(new GovernorLimits(requests, spacing), new FleetGate(8), nanos::get);
    }

    private static CallLimit patient() {
        return CallLimit.within(Duration.ofSeconds(30));
    }

    @Test
    void thirdRequest_waits_whenTwoAreInFlight() {
        Gate gate = governor(2, Duration.ZERO).at(ReadPriority.STATE);
        Gate.Passage first = gate.enter(READ, patient());
        gate.enter(READ, patient());

        assertFails(ErrorCode.TIMEOUT, gate, READ);
        first.close();
        gate.enter(READ, patient()).close();
    }

    @Test
    void writes_areOneAtATime() {
        Gate gate = governor(2, Duration.ZERO).at(ReadPriority.STEP);
        Gate.Passage write = gate.enter(WRITE, patient());

        assertFails(ErrorCode.TIMEOUT, gate, WRITE);
        gate.enter(READ, patient()).close();
        write.close();
        gate.enter(WRITE, patient()).close();
    }

    @Test
    void requests_areApart() {
        Gate gate = governor(2, Duration.ofMillis(100)).at(ReadPriority.STATE);
        gate.enter(READ, patient()).close();

        assertFails(ErrorCode.TIMEOUT, gate, READ);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        gate.enter(READ, patient()).close();
    }

    @Test
    void nobodyGoes_beforeTheBmcAsksToComeBack_butNotForLongerThanIsSensible() {
        Gate gate = governor(2, Duration.ZERO).at(ReadPriority.INTERACTIVE);
        try (Gate.Passage passage = gate.enter(READ, patient())) {
            passage.answered(true, Optional.of(Duration.ofDays(365)));
        }

        assertFails(ErrorCode.TIMEOUT, gate, READ);
        nanos.addAndGet(TimeUnit.MINUTES.toNanos(5));
        gate.enter(READ, patient()).close();
    }

    @Test
    void mostUrgent_goesFirst() throws InterruptedException {
        Governor governor = governor(1, Duration.ZERO);
        Gate.Passage busy = governor.at(ReadPriority.STATE).enter(READ, patient());
        List<ReadPriority> order = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(3);
        for (ReadPriority priority : List.of(ReadPriority.INVENTORY, ReadPriority.STATE, ReadPriority.INTERACTIVE)) {
            Thread waiter = new Thread(() -> {
                Gate.Passage passage = governor.at(priority).enter(READ, patient());
                order.add(priority);
                passage.close();
                done.countDown();
            });
            waiter.start();
            while (waiter.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        busy.close();

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactly(ReadPriority.INTERACTIVE, ReadPriority.STATE, ReadPriority.INVENTORY);
    }

    @Test
    void deadBmc_isLeftAlone_forATimeThatGrows_butForWhomSomebodyWaits() {
        Governor governor = governor(2, Duration.ZERO);
        Gate poller = governor.at(ReadPriority.STATE);
        for (int i = 0; i < 3; i++) {
            lose(poller);
        }

        assertFails(ErrorCode.RESOURCE_UNREACHABLE, poller, READ);
        lose(governor.at(ReadPriority.INTERACTIVE));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(11));
        assertFails(ErrorCode.RESOURCE_UNREACHABLE, poller, READ);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
        try (Gate.Passage trial = poller.enter(READ, patient())) {
            assertFails(ErrorCode.RESOURCE_UNREACHABLE, poller, READ);
            trial.answered(false, Optional.empty());
        }
        poller.enter(READ, patient()).close();
    }

    @Test
    void pace_followsTheBmc() {
        Pace pace = new Pace(TimeUnit.MILLISECONDS.toNanos(100));
        answers(pace, 50);
        assertThat(pace.spacingNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));

        answers(pace, 160);
        assertThat(pace.spacingNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
        assertThat(pace.stretch()).isEqualTo(3);

        answers(pace, 50);
        pace.overloaded();
        assertThat(pace.spacingNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
        answers(pace, 50);
        assertThat(pace.stretch()).isEqualTo(1);
    }

    @Test
    void waiting_ends_whenTheEndpointIsLetGo() {
        Governor governor = governor(1, Duration.ZERO);
        governor.close();

        assertFails(ErrorCode.CANCELLED, governor.at(ReadPriority.STATE), READ);
    }

    private static void answers(Pace pace, long millis) {
        for (int i = 0; i < 16; i++) {
            pace.answered(TimeUnit.MILLISECONDS.toNanos(millis));
        }
    }

    private static void lose(Gate gate) {
        try (Gate.Passage passage = gate.enter(READ, patient())) {
            passage.lost();
        }
    }

    private static void assertFails(ErrorCode code, Gate gate, JsonRequest request) {
        assertThatThrownBy(() -> gate.enter(request, CallLimit.within(Duration.ofMillis(200))))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
