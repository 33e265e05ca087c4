// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.operation.StepState;
import io.cistern.core.internal.operation.UndoJournal.PendingUndo;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to take back what an operation has made, the last step first. Blocks on the infrastructure. */
final class Undoing {

    private static final Logger LOG = LoggerFactory.getLogger(Undoing.class);

    private final Run run;
    private final UndoJournal journal;
    private final StepStore store;
    private final Clock clock;
    private final boolean lastAttempt;

    /** @param lastAttempt whether what fails now is given up, and the rest tried nevertheless */
    Undoing(Run run, UndoJournal journal, StepStore store, Clock clock, boolean lastAttempt) {
        this.run = run;
        this.journal = journal;
        this.store = store;
        this.clock = clock;
        this.lastAttempt = lastAttempt;
    }

    /** Returns whether nothing is left to try. */
    boolean finished() {
        if (!journal.untold().isEmpty() && !lastAttempt) {
            return false;
        }
        for (PendingUndo undo : journal.undoing()) {
            if (!takenBack(undo) && !lastAttempt) {
                return false;
            }
        }
        journal.untold().forEach(key -> store.takenBack(run, key, StepState.LEFT, clock.instant()));
        return true;
    }

    private boolean takenBack(PendingUndo step) {
        try {
            step.resourceIds().forEach(step.undo()::undo);
        } catch (RuntimeException | LinkageError e) {
            // a bundle that is being replaced may not find its own classes any more
            LOG.debug("Operation {}: step {} could not be undone", run.operationId(), step.key(), e);
            run.checkActive();
            if (lastAttempt) {
                LOG.warn(
                        "Operation {}: {} of step {} could not be removed and is left; remove it",
                        run.operationId(),
                        step.resourceIds(),
                        step.key());
                store.takenBack(run, step.key(), StepState.LEFT, clock.instant());
            }
            return false;
        }
        store.takenBack(run, step.key(), StepState.UNDONE, clock.instant());
        return true;
    }
}
