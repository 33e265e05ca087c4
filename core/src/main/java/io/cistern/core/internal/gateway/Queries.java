// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.Response;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.StateStore;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.call.AdmittedCall;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.call.Failures;
import io.cistern.core.internal.call.Gate;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.store.States;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Dispatches queries, which are simply repeated where their backend leaves. */
final class Queries {

    /** Keeps a backend that says it leaves, and does not, from being asked without end. */
    private static final Duration REPEAT_PAUSE = Duration.ofMillis(5);

    private final Availability availability;
    private final States states;
    private final Gate gate;
    private final Workers workers;
    private final CoreSettings settings;
    private final Clock clock;

    Queries(Availability availability, States states, Workers workers, CoreSettings settings, Clock clock) {
        this.availability = availability;
        this.states = states;
        this.gate = new Gate("queries", settings.maxQueries());
        this.workers = workers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers a query; its place is free again when its caller has an answer. */
    void submit(AdmittedCall call, Caller caller) {
        gate.enter();
        caller.onAnswered(gate::leave);
        String id = UUID.randomUUID().toString();
        Instant longest = clock.instant().plus(settings.queryLimit());
        Instant limit = call.deadline().isBefore(longest) ? call.deadline() : longest;
        dispatch(call, id, limit, caller);
    }

    private void dispatch(AdmittedCall call, String id, Instant limit, Caller caller) {
        availability
                .of(call.operation().door(), call.infrastructureId())
                .thenComposeAsync(backend -> ask(backend, call, id, limit, caller), workers.queries())
                .whenComplete((result, failure) -> {
                    Throwable thrown = failure == null ? null : Failures.unwrapped(failure);
                    if (thrown instanceof BackendLeavingException && !caller.answered()) {
                        workers.timer()
                                .schedule(
                                        () -> dispatch(call, id, limit, caller),
                                        REPEAT_PAUSE.toMillis(),
                                        TimeUnit.MILLISECONDS);
                    } else if (thrown != null) {
                        caller.fail(thrown);
                    } else {
                        answer(result, call, caller);
                    }
                });
    }

    private CompletionStage<Object> ask(
            BackendHandle backend, AdmittedCall call, String id, Instant limit, Caller caller) {
        StateStore state = states.of(call.operation().door(), call.infrastructureId());
        QueryContext context = new QueryContext(call, id, caller, backend, state, limit, clock);
        return backend.call(call.operation(), context, call.request()).exceptionally(failure -> {
            throw backend.leaving()
                    ? new BackendLeavingException()
                    : new CompletionException(Failures.unwrapped(failure));
        });
    }

    private static void answer(Object result, AdmittedCall call, Caller caller) {
        if (call.operation().responseType().isInstance(result)) {
            caller.answer((Response) result);
        } else {
            caller.fail(new IllegalStateException(call.operation().name() + " returned " + result));
        }
    }
}
