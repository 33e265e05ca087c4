// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.core.internal.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation ends though something in the gateway itself fails, which here is its clock. */
class DefectsTest {

    @TempDir
    Path directory;

    private final FakeCloud cloud = new FakeCloud();
    private final BrokenClock clock = new BrokenClock();

    @Test
    void operation_isUndone_whenItsEndMeetsADefect() {
        cloud.interfere(instant -> clock.breakFor(instant.equals("between after c") ? 1 : 0));

        OperationOccurrence operation = failed();

        assertThat(cloud.things()).isEmpty();
        assertThat(operation.problem().orElseThrow().details().undone()).containsExactly("a-1", "b-2", "c-3");
        assertThat(operation.problem().orElseThrow().details().left()).isEmpty();
    }

    @Test
    void operation_tellsWhatItLeaves_whenItsUndoingMeetsDefectsOnly() {
        cloud.interfere(instant -> {
            if (instant.equals("between after c")) {
                clock.breakFor(1);
            }
            if (instant.startsWith("after remove")) {
                clock.breakFor(1);
            }
        });

        OperationOccurrence operation = failed();

        assertThat(operation.problem().orElseThrow().details().left())
                .as("told, though some of it may be gone")
                .containsAll(cloud.things());
    }

    private OperationOccurrence failed() {
        try (Rig rig = new Rig(StoreSettings.file(directory.resolve("store")), Rig.QUICK, clock);
                FakeBackend backend = new FakeBackend("1", cloud)) {
            rig.arrive(backend);
            InfrastructureException failure =
                    Rig.failure(rig.flavours().createComputeFlavour(Rig.operator(), Rig.flavour("f")));
            assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL);
            OperationOccurrence operation = rig.operations().get(0);
            assertThat(operation.state()).isEqualTo(OperationState.FAILED);
            return operation;
        }
    }

    /** Fails some times when it is told to. */
    private static final class BrokenClock extends Clock {

        private final AtomicInteger failures = new AtomicInteger();

        void breakFor(int times) {
            failures.set(times);
        }

        @Override
        public Instant instant() {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the clock is broken");
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
