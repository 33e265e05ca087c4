// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.StepState;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The journal of an operation that is being carried out. */
final class ForwardJournal implements Journal {

    /** The infrastructure has said no to the very request: nothing can come of it later. */
    private static final Set<ErrorCode> REFUSED = EnumSet.of(
            ErrorCode.INVALID_ARGUMENT,
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_FOUND,
            ErrorCode.CONFLICT,
            ErrorCode.QUOTA_EXCEEDED,
            ErrorCode.NO_MATCHING_RESOURCE,
            ErrorCode.NOT_SUPPORTED,
            ErrorCode.LIMIT_EXCEEDED,
            ErrorCode.RESOURCE_AUTH_FAILED,
            ErrorCode.RESOURCE_CERT_MISMATCH);

    private static final Duration FIND_PAUSE = Duration.ofMillis(500);

    private final Run run;
    private final StepStore store;
    private final Map<String, RecordedStep> steps = new ConcurrentHashMap<>();
    private final Duration settle;
    private final Clock clock;

    /**
     * @param recorded the steps of earlier runs
     * @param settle how long an infrastructure may still carry out an unanswered request
     */
    ForwardJournal(Run run, StepStore store, List<RecordedStep> recorded, Duration settle, Clock clock) {
        this.run = run;
        this.store = store;
        this.settle = settle;
        this.clock = clock;
        recorded.forEach(step -> steps.put(step.key(), step));
    }

    @Override
    public void check(Runnable checks) {
        run.checkActive();
        if (steps.isEmpty()) {
            checks.run();
        }
    }

    @Override
    public String step(String key, Find find, Create create, Undo undo) {
        StepKeys.check(key);
        run.checkActive();
        RecordedStep recorded = steps.get(key);
        if (recorded != null && recorded.state() == StepState.DONE) {
            return recorded.resourceId().orElseThrow();
        }
        Optional<StepResult> made = Optional.empty();
        if (recorded != null) {
            made = SearchForIntent.of(recorded, run, clock, FIND_PAUSE).keepOne(find, undo);
        }
        return record(key, made.orElseGet(() -> make(key, create)));
    }

    private StepResult make(String key, Create create) {
        intend(key, true);
        try {
            return create.create();
        } catch (InfrastructureException e) {
            if (REFUSED.contains(e.code())) {
                store.settled(run, key, clock.instant());
            }
            throw failedIn(key, e);
        }
    }

    private static InfrastructureException failedIn(String key, InfrastructureException failure) {
        return failure.with(details -> details.step(key));
    }

    @Override
    public void perform(String key, String resourceId, Action action) {
        StepKeys.check(key);
        run.checkActive();
        RecordedStep recorded = steps.get(key);
        if (recorded != null && recorded.state() == StepState.DONE) {
            return;
        }
        intend(key, false);
        try {
            record(key, new StepResult(resourceId, action.run()));
        } catch (InfrastructureException e) {
            throw failedIn(key, e);
        }
    }

    @Override
    public String remember(String key, Supplier<String> fact) {
        StepKeys.check(key);
        run.checkActive();
        RecordedStep recorded = steps.get(key);
        if (recorded != null && recorded.state() == StepState.DONE) {
            return recorded.resourceId().orElseThrow();
        }
        String noted = fact.get();
        run.checkActive();
        RecordedStep done = beginning(key, false).done(noted, Optional.empty(), clock.instant());
        store.add(run, done);
        steps.put(key, done);
        return noted;
    }

    @Override
    public String ownershipTag(String key) {
        return StepKeys.ownershipTag(run.operationId(), key);
    }

    private void intend(String key, boolean undoable) {
        run.checkActive();
        RecordedStep intent = beginning(key, undoable);
        if (steps.containsKey(key)) {
            store.intendAgain(run, intent);
        } else {
            store.add(run, intent);
        }
        steps.put(key, intent);
    }

    private RecordedStep beginning(String key, boolean undoable) {
        Instant now = clock.instant();
        return new RecordedStep(
                key,
                undoable,
                StepState.INTENDED,
                Optional.empty(),
                Optional.empty(),
                now,
                now.plus(settle),
                Optional.empty());
    }

    private String record(String key, StepResult result) {
        RecordedStep done = steps.get(key).done(result.resourceId(), result.upstreamRequestId(), clock.instant());
        store.done(run, done);
        steps.put(key, done);
        return result.resourceId();
    }
}
