// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.operation.StepState;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The journal of an operation that is being undone: the operation is called again, makes nothing, and tells on its way
 * how each of its steps is taken back. It is stopped as soon as all have been told.
 */
final class UndoJournal implements Journal {

    private static final Duration FIND_PAUSE = Duration.ofMillis(500);

    private final Run run;
    private final StepStore store;
    private final Map<String, RecordedStep> steps = new LinkedHashMap<>();
    private final Set<String> untold = new HashSet<>();
    private final List<PendingUndo> told = new ArrayList<>();
    private final Clock clock;
    private boolean undoing;

    UndoJournal(Run run, StepStore store, List<RecordedStep> recorded, Clock clock) {
        this.run = run;
        this.store = store;
        this.clock = clock;
        recorded.forEach(step -> steps.put(step.key(), step));
        recorded.stream()
                .filter(RecordedStep::toBeUndone)
                .map(RecordedStep::key)
                .forEach(untold::add);
    }

    @Override
    public void check(Runnable checks) {
        checkActive();
    }

    @Override
    public String step(String key, Find find, Create create, Undo undo) {
        StepKeys.check(key);
        checkActive();
        RecordedStep recorded = recorded(key);
        if (!recorded.toBeUndone()) {
            return recorded.resourceId().orElseThrow(ToldEverything::new);
        }
        List<String> made = recorded.state() == StepState.DONE
                ? List.of(recorded.resourceId().orElseThrow())
                : confirmed(recorded, find);
        tell(key, made, undo);
        return made.get(0);
    }

    private List<String> confirmed(RecordedStep intent, Find find) {
        List<StepResult> found =
                SearchForIntent.of(intent, run, clock, FIND_PAUSE).all(find);
        if (found.isEmpty()) {
            store.forget(run, intent.key());
            synchronized (this) {
                untold.remove(intent.key());
            }
            throw new ToldEverything();
        }
        StepResult first = found.get(0);
        store.done(run, intent.done(first.resourceId(), first.upstreamRequestId(), clock.instant()));
        return found.stream().map(StepResult::resourceId).toList();
    }

    private synchronized RecordedStep recorded(String key) {
        return Optional.ofNullable(steps.get(key)).orElseThrow(ToldEverything::new);
    }

    private synchronized void tell(String key, List<String> made, Undo undo) {
        untold.remove(key);
        told.add(new PendingUndo(key, made, undo));
        if (untold.isEmpty()) {
            throw new ToldEverything();
        }
    }

    @Override
    public void perform(String key, String resourceId, Action action) {
        StepKeys.check(key);
        checkActive();
    }

    @Override
    public String remember(String key, Supplier<String> fact) {
        StepKeys.check(key);
        checkActive();
        return recorded(key).resourceId().orElseThrow(ToldEverything::new);
    }

    @Override
    public String ownershipTag(String key) {
        return StepKeys.ownershipTag(run.operationId(), key);
    }

    /** What the context of the operation checks: it goes on while there is something to tell, or to undo. */
    void checkActive() {
        run.checkActive();
        synchronized (this) {
            if (untold.isEmpty() && !undoing) {
                throw new ToldEverything();
            }
        }
    }

    /** The steps that the operation did not come to. */
    synchronized Set<String> untold() {
        return Set.copyOf(untold);
    }

    /** Ends the telling: how to undo, the last step first. */
    synchronized List<PendingUndo> undoing() {
        undoing = true;
        List<PendingUndo> lastFirst = new ArrayList<>(told);
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    /**
     * How one step is taken back.
     *
     * @param key the step
     * @param resourceIds what it made; more than one where a repetition has made it twice
     * @param undo removes one of them
     */
    record PendingUndo(String key, List<String> resourceIds, Undo undo) {}

    /** Ends the run of an operation that is being undone. */
    static final class ToldEverything extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ToldEverything() {
            super("the operation is being undone", null, false, false);
        }
    }
}
