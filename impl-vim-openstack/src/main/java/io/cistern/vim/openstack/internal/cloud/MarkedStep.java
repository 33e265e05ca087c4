// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes things that carry their ownership mark from the request that makes them. Where the answer to that request is
 * lost, what it made is looked for at once; so it is where the answer was 503, which a gateway gives whether the service
 * got the request or not, and where nothing is found the request is sent again.
 */
public final class MarkedStep {

    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final int LOOKS = 3;
    private static final int ATTEMPTS = 3;
    private static final Optional<Integer> TURNED_AWAY = Optional.of(503);

    private final Journal journal;
    private final CallLimit limit;

    public MarkedStep(Journal journal, CallLimit limit) {
        this.journal = journal;
        this.limit = limit;
    }

    /**
     * Makes one thing exactly once.
     *
     * @param key of the step
     * @param find finds the ids of what carries a mark
     * @param create makes it with a mark
     * @param undo removes it
     */
    public String make(
            String key, Function<String, List<String>> find, Function<String, StepResult> create, Journal.Undo undo) {
        String mark = journal.ownershipTag(key);
        Journal.Find marked = () -> find.apply(mark).stream()
                .map(id -> new StepResult(id, Optional.empty()))
                .toList();
        return journal.step(key, marked, () -> createOrAdopt(marked, () -> create.apply(mark)), undo);
    }

    private StepResult createOrAdopt(Journal.Find marked, Journal.Create create) {
        for (int attempt = 1; ; attempt++) {
            try {
                return create.create();
            } catch (InfrastructureException failure) {
                boolean turnedAway = isAnswer(failure, TURNED_AWAY::equals);
                if (!turnedAway && !isAnswer(failure, Optional::isEmpty)) {
                    throw failure;
                }
                Optional<StepResult> made = look(marked);
                if (made.isPresent()) {
                    return made.get();
                }
                if (!turnedAway || attempt == ATTEMPTS || !pause(failure)) {
                    throw failure;
                }
            }
        }
    }

    private Optional<StepResult> look(Journal.Find marked) {
        for (int look = 1; look <= LOOKS; look++) {
            limit.pause(FIRST_LOOK.multipliedBy(look));
            List<StepResult> found = marked.find();
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Pauses as long as the service asks for; false: there is no time for that. */
    private boolean pause(InfrastructureException failure) {
        Duration asked = failure.details().retryAfter().orElse(Duration.ZERO);
        if (Instant.now().plus(asked).isAfter(limit.limit())) {
            return false;
        }
        limit.pause(asked);
        return true;
    }

    private static boolean isAnswer(InfrastructureException failure, Predicate<Optional<Integer>> status) {
        return failure.code() == ErrorCode.UNAVAILABLE
                && failure.details().upstream().stream()
                        .anyMatch(fault ->
                                status.test(fault.status()) && !fault.method().equals("GET"));
    }
}
