// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.backend.Journal.Find;
import io.cistern.backend.Journal.Undo;
import io.cistern.backend.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of an intent whose result is not recorded. The infrastructure may carry it out some time after
 * nobody waits for it any more, so nothing is certain before the intent has settled.
 */
final class SearchForIntent {

    private final Instant settled;
    private final Run run;
    private final Clock clock;
    private final Duration pause;

    private SearchForIntent(Instant settled, Run run, Clock clock, Duration pause) {
        this.settled = settled;
        this.run = run;
        this.clock = clock;
        this.pause = pause;
    }

    static SearchForIntent of(RecordedStep intent, Run run, Clock clock, Duration pause) {
        return new SearchForIntent(intent.settleTime(), run, clock, pause);
    }

    /** What was made of it; empty once it is certain that nothing was. */
    List<StepResult> all(Find find) {
        while (true) {
            run.checkNotOver();
            boolean certain = !clock.instant().isBefore(settled);
            List<StepResult> found = find.find();
            if (certain || !found.isEmpty()) {
                return found;
            }
            Duration left = Duration.between(clock.instant(), settled);
            run.pause(left.compareTo(pause) < 0 ? left : pause);
        }
    }

    /** What was made of it; where that is several things, all but the first are undone. */
    Optional<StepResult> keepOne(Find find, Undo undo) {
        List<StepResult> found = all(find);
        found.stream().skip(1).forEach(surplus -> undo.undo(surplus.resourceId()));
        return found.stream().findFirst();
    }
}
