// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes things that carry their ownership mark from the request that makes them. Where the answer to that request is
 * lost, what it made is looked for at once.
 */
public final class MarkedStep {

    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final int LOOKS = 3;

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
        try {
            return create.create();
        } catch (InfrastructureException failure) {
            if (!answerWasLost(failure)) {
                throw failure;
            }
            for (int look = 1; look <= LOOKS; look++) {
                limit.pause(FIRST_LOOK.multipliedBy(look));
                List<StepResult> found = marked.find();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
            throw failure;
        }
    }

    private static boolean answerWasLost(InfrastructureException failure) {
        return failure.code() == ErrorCode.UNAVAILABLE
                && failure.details().upstream().stream()
                        .anyMatch(fault ->
                                fault.status().isEmpty() && !fault.method().equals("GET"));
    }
}
