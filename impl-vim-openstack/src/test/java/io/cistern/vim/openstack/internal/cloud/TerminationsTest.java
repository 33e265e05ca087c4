// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerminationsTest {

    private final Terminations terminations = new Terminations();
    private final Set<String> users = new HashSet<>();
    private final Deque<Runnable> inPauses = new ArrayDeque<>();
    private final Deque<Runnable> beforeUsersAreSeen = new ArrayDeque<>();
    private int attempts;

    @Test
    void removal_isRefusedAfterOneWait_whileOnlyOthersAreTerminated() {
        users.add("server-1");

        terminations.during(List.of("server-2"), () -> {
            assertThatThrownBy(() -> remove(1)).hasMessage("in use by [server-1]");
            return null;
        });
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void removal_waitsForItsUser_asLongAsThatIsBeingTerminated() {
        users.add("server-1");
        pauses(4);
        inPauses.add(users::clear);

        terminations.during(List.of("server-1"), () -> remove(5));

        assertThat(attempts).isEqualTo(6);
    }

    @Test
    void removal_isTriedAgain_whenItsUserWentBeforeItWasSeen() {
        users.add("server-1");
        beforeUsersAreSeen.add(() -> {});
        beforeUsersAreSeen.add(users::clear);

        remove(2);

        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void removal_waitsForTheLastOfTwoTerminations_ofOneUser() {
        users.add("server-1");
        pauses(1);

        terminations.during(List.of("server-1"), () -> {
            terminations.during(List.of("server-1"), () -> null);
            pauses(1);
            inPauses.add(users::clear);
            return remove(3);
        });

        assertThat(attempts).isEqualTo(4);
    }

    @Test
    void removal_failsAtOnce_forAnotherReason() {
        assertThatThrownBy(() -> terminations.whenUnused(limit(), "net-1", List::<String>of, () -> {
                    attempts++;
                    throw new InfrastructureException(ErrorCode.QUOTA_EXCEEDED, "no");
                }))
                .hasMessage("no");
        assertThat(attempts).isOne();
    }

    private void pauses(int count) {
        for (int i = 0; i < count; i++) {
            inPauses.add(() -> {});
        }
    }

    /** The removal is possible when its users are gone; at most that many pauses are had. */
    private String remove(int pauses) {
        String removed = terminations.whenUnused(limit(), "net-1", this::seenUsers, () -> {
            attempts++;
            if (!users.isEmpty()) {
                throw new InfrastructureException(ErrorCode.CONFLICT, "in use by " + users);
            }
            return "removed";
        });
        assertThat(attempts).isLessThanOrEqualTo(pauses + 1);
        return removed;
    }

    private List<String> seenUsers() {
        runNext(beforeUsersAreSeen);
        return List.copyOf(users);
    }

    private static void runNext(Deque<Runnable> actions) {
        if (!actions.isEmpty()) {
            actions.remove().run();
        }
    }

    private CallLimit limit() {
        return new CallLimit() {
            @Override
            public Instant limit() {
                return Instant.MAX;
            }

            @Override
            public void checkActive() {}

            @Override
            public void pause(Duration time) {
                runNext(inPauses);
            }
        };
    }
}
