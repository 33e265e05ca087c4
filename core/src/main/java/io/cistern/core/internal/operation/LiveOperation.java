// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationProgress;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.StepState;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.StateStore;
import io.cistern.core.internal.SerialExecutor;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.call.Failures;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.Route;
import io.cistern.core.internal.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operation that has not ended: run on the backend there is, parked where there is none, undone where it fails.
 * Everything that happens to it happens in turns, one at a time; each turn leaves it so that a restart goes on from
 * there.
 */
final class LiveOperation {

    private static final Logger LOG = LoggerFactory.getLogger(LiveOperation.class);
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);
    private static final Duration SPURIOUS_LEAVING_PAUSE = Duration.ofMillis(100);
    private static final int LONGEST_STATUS = 1_000;

    private final RecordedOperation recorded;
    private final StandardOperation operation;
    private final Request request;
    private final Route route;
    private final EngineParts parts;
    private final SerialExecutor turns;
    private final List<Caller> callers = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Ended> end = new CompletableFuture<>();

    private final AtomicInteger reached = new AtomicInteger();
    private Optional<ProblemDetails> undone = Optional.empty();
    private Optional<Instant> settle = Optional.empty();
    private int undoAttempt = 1;
    private boolean givenUp;
    private boolean waiting;
    private Run run;
    private CompletableFuture<Object> answer;

    LiveOperation(
            RecordedOperation recorded, StandardOperation operation, Request request, Route route, EngineParts parts) {
        this.recorded = recorded;
        this.operation = operation;
        this.request = request;
        this.route = route;
        this.parts = parts;
        this.turns = new SerialExecutor(parts.workers().mutations());
    }

    RecordedOperation recorded() {
        return recorded;
    }

    /** Its end, once that is on disk. */
    CompletableFuture<Ended> end() {
        return end.copy();
    }

    /** Begins with it. */
    void start() {
        Duration left = Duration.between(parts.clock().instant(), recorded.limit());
        ScheduledFuture<?> limit = later(left, this::passedLimit);
        end.whenComplete((ended, never) -> limit.cancel(false));
        turn(this::proceed);
    }

    /** Goes on with one that was being undone when the process ended. */
    void resumeUndoing(ProblemDetails why) {
        turn(() -> {
            undone = Optional.of(why);
            proceed();
        });
    }

    /** Adds a caller that waits for it. */
    void join(Caller caller) {
        caller.accepted(recorded.id());
        callers.add(caller);
        end.whenComplete((ended, never) -> tell(caller, ended));
    }

    static void tell(Caller caller, Ended ended) {
        ended.result().ifPresent(caller::answer);
        ended.problem().map(ProblemDetails::toException).ifPresent(caller::fail);
    }

    /** Stops and undoes it, unless it ends first. */
    void cancel(String byWhom) {
        turn(() -> stop(new InfrastructureException(
                ErrorCode.CANCELLED,
                "the operation was cancelled by " + byWhom,
                ErrorDetails.builder().operationId(recorded.id()).build())));
    }

    private void passedLimit() {
        stop(new InfrastructureException(
                ErrorCode.TIMEOUT,
                "the operation was not finished within its limit, " + recorded.limit(),
                ErrorDetails.builder()
                        .operationId(recorded.id())
                        .rule("an operation ends within its limit")
                        .remedy("find out from its steps what it waited for")
                        .build()));
    }

    private void stop(InfrastructureException reason) {
        if (end.isDone() || undone.isPresent()) {
            return;
        }
        if (run == null) {
            undo(reason.problem());
            return;
        }
        run.stop(reason);
        endUnanswered(run, reason);
    }

    /** A backend that does not answer in time is not waited for any longer. */
    private void endUnanswered(Run begun, RuntimeException failure) {
        CompletableFuture<Object> unanswered = answer;
        ScheduledFuture<?> patience = later(parts.settings().undoLimit(), () -> {
            if (run == begun) {
                unanswered.completeExceptionally(failure);
            }
        });
        unanswered.whenComplete((result, thrown) -> patience.cancel(false));
    }

    /** Finds a backend and runs on it. */
    private void proceed() {
        if (end.isDone() || run != null) {
            return;
        }
        if (undone.isPresent() && parts.steps().of(recorded.id()).stream().noneMatch(RecordedStep::toBeUndone)) {
            end(undoneProblem());
            return;
        }
        Optional<BackendHandle> backend = route.current();
        if (backend.isPresent()) {
            run(backend.get());
        } else {
            park();
        }
    }

    private void park() {
        parts.operations().park(recorded.id());
        if (!waiting) {
            waiting = true;
            CompletableFuture<BackendHandle> next = route.next();
            next.thenAccept(backend -> turn(() -> {
                waiting = false;
                proceed();
            }));
            later(parts.settings().swapHold(), () -> {
                if (waiting && !next.isDone() && !end.isDone()) {
                    LOG.warn(
                            "Operation {} waits for a backend of {} {}; install or start one",
                            recorded.id(),
                            route.kind().idProperty(),
                            route.id());
                }
            });
        }
    }

    private void run(BackendHandle backend) {
        OperationState state = undone.isPresent() ? OperationState.COMPENSATING : OperationState.PROCESSING;
        OperationStore.Begun beginning = parts.operations()
                .begin(recorded.id(), state, backend.version(), settle)
                .orElseThrow(() -> new IllegalStateException("operation " + recorded.id() + " has ended elsewhere"));
        settle = Optional.empty();
        Instant limit = undone.isPresent()
                ? parts.clock().instant().plus(parts.settings().undoLimit())
                : recorded.limit();
        Run begun = new Run(recorded.id(), beginning.epoch(), backend, limit);
        run = begun;
        if (undone.isPresent()) {
            UndoJournal journal = new UndoJournal(begun, parts.steps(), beginning.steps(), parts.clock());
            RunContext context =
                    new RunContext(recorded, begun, journal, state(), journal::checkActive, (percent, status) -> {});
            answer = backend.call(operation, context, request);
            answer.whenComplete((result, failure) -> parts.workers().undoing().execute(() -> undo(begun, journal)));
            endUnanswered(begun, new BackendLeavingException());
        } else {
            ForwardJournal journal = new ForwardJournal(
                    begun, parts.steps(), beginning.steps(), parts.settings().settle(), parts.clock());
            RunContext context = new RunContext(
                    recorded,
                    begun,
                    journal,
                    state(),
                    begun::checkActive,
                    (percent, status) -> progress(begun, percent, status));
            answer = backend.call(operation, context, request);
            answer.whenComplete((result, failure) -> turn(() -> answered(begun, result, failure)));
        }
    }

    private StateStore state() {
        return parts.states().of(operation.door(), recorded.infrastructureId());
    }

    /** A repetition begins again where it once was; what is told only goes up. */
    private void progress(Run begun, int percent, String status) {
        int furthest = reached.accumulateAndGet(percent, Math::max);
        String told = status.length() > LONGEST_STATUS ? status.substring(0, LONGEST_STATUS) : status;
        parts.operations().progress(begun, furthest, told);
        OperationProgress progress = new OperationProgress(
                recorded.id(), furthest, told, parts.clock().instant());
        callers.forEach(caller -> caller.progressed(progress));
    }

    private void answered(Run ended, Object result, Throwable failure) {
        if (run != ended) {
            return;
        }
        ended.end();
        run = null;
        if (failure == null && operation.responseType().isInstance(result)) {
            end(Ended.completed((Response) result));
            return;
        }
        Throwable thrown = failure == null
                ? new IllegalStateException(operation.name() + " returned " + result)
                : Failures.unwrapped(failure);
        boolean left =
                thrown instanceof BackendLeavingException || ended.backend().leaving();
        if (left) {
            settle = Optional.of(parts.clock().instant().plus(parts.settings().settle()));
        }
        if (ended.stopped().isPresent()) {
            undo(ended.stopped().get().problem());
        } else if (!left) {
            undo(Failures.forCaller(thrown)
                    .with(more -> more.operationId(recorded.id()).origin(ErrorOrigin.BACKEND))
                    .problem());
        } else {
            later(ended.backend().leaving() ? Duration.ZERO : SPURIOUS_LEAVING_PAUSE, this::proceed);
        }
    }

    private void undo(ProblemDetails why) {
        parts.operations().undo(recorded.id(), why);
        undone = Optional.of(why);
        turn(this::proceed);
    }

    /** Runs on the threads for undoing. */
    private void undo(Run telling, UndoJournal journal) {
        boolean lastAttempt = undoAttempt >= parts.settings().undoAttempts();
        boolean left = false;
        boolean finished = false;
        try {
            finished = new Undoing(telling, journal, parts.steps(), parts.clock(), lastAttempt).finished();
        } catch (BackendLeavingException e) {
            left = true;
        } catch (StoreException e) {
            LOG.warn("Operation {}: the store failed while it was being undone; it is tried again", recorded.id(), e);
        } catch (RuntimeException e) {
            turn(() -> stumble(e));
            return;
        }
        boolean again = finished || left || telling.backend().leaving();
        turn(() -> {
            if (run != telling) {
                return;
            }
            telling.end();
            run = null;
            if (again) {
                proceed();
            } else {
                undoLater();
            }
        });
    }

    private void undoLater() {
        Duration pause = parts.settings().undoPause().multipliedBy(1L << Math.min(undoAttempt - 1, 10));
        undoAttempt++;
        later(pause, this::proceed);
    }

    /** Ends in any case: undone where that is possible, else with what it leaves behind. */
    private void stumble(RuntimeException defect) {
        InfrastructureException told = Failures.forCaller(defect);
        if (end.isDone()) {
            return;
        }
        if (run != null) {
            run.end();
            run = null;
        }
        if (undone.isEmpty()) {
            undo(told.with(more -> more.operationId(recorded.id()).origin(ErrorOrigin.GATEWAY))
                    .problem());
        } else if (undoAttempt < parts.settings().undoAttempts()) {
            undoLater();
        } else if (!givenUp) {
            givenUp = true;
            end(undoneProblem());
        } else {
            end.complete(Ended.failed(OperationState.FAILED, undone.get()));
        }
    }

    private Ended undoneProblem() {
        List<RecordedStep> steps = parts.steps().of(recorded.id());
        ProblemDetails why = undone.orElseThrow();
        ErrorDetails details = why.details().toBuilder()
                .undone(named(steps, step -> step.state() == StepState.UNDONE))
                .left(named(steps, step -> step.toBeUndone() || step.state() == StepState.LEFT))
                .build();
        OperationState state = why.code() == ErrorCode.CANCELLED ? OperationState.CANCELLED : OperationState.FAILED;
        return Ended.failed(state, new ProblemDetails(why.code(), why.detail(), details));
    }

    private List<String> named(List<RecordedStep> steps, Predicate<RecordedStep> which) {
        return steps.stream()
                .filter(which)
                .map(step -> step.resourceId().orElseGet(() -> StepKeys.ownershipTag(recorded.id(), step.key())))
                .distinct()
                .toList();
    }

    private void end(Ended ended) {
        Instant now = parts.clock().instant();
        AuditEntry entry = OperationAudit.ended(recorded, ended, now);
        parts.operations().end(recorded, request.withoutSecrets(), ended, now, entry);
        end.complete(ended);
    }

    /** Does something in a turn of its own; once more a little later where the store fails. */
    private void turn(Runnable task) {
        turns.execute(() -> {
            try {
                task.run();
            } catch (StoreException e) {
                LOG.warn("Operation {}: the store failed; it is tried again", recorded.id(), e);
                later(STORE_PAUSE, task);
            } catch (RuntimeException e) {
                turn(() -> stumble(e));
            }
        });
    }

    private ScheduledFuture<?> later(Duration pause, Runnable task) {
        return parts.workers().timer().schedule(() -> turn(task), Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
    }
}
