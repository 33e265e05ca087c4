// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.call.AdmittedCall;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.call.Callers;
import io.cistern.core.internal.call.Failures;
import io.cistern.core.internal.call.Gate;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.operation.OperationEngine;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.States;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way of a call: admitted stage by stage, then dispatched by kind. */
public final class Gateway {

    private final Authentication authentication = new Authentication();
    private final Validation validation = new Validation();
    private final Authorisation authorisation = new Authorisation();
    private final PageTokens pageTokens;
    private final Refusals refusals;
    private final Queries queries;
    private final Availability availability;
    private final Callers callers;
    private final OperationEngine engine;
    private final Gate mutations;
    private final Workers workers;
    private final CoreSettings settings;
    private final Clock clock;

    public Gateway(
            PageTokens pageTokens,
            Refusals refusals,
            Availability availability,
            Callers callers,
            OperationEngine engine,
            States states,
            Workers workers,
            CoreSettings settings,
            Clock clock) {
        this.pageTokens = pageTokens;
        this.refusals = refusals;
        this.availability = availability;
        this.queries = new Queries(availability, states, workers, settings, clock);
        this.callers = callers;
        this.engine = engine;
        this.mutations = new Gate("calls of mutations", settings.maxMutations());
        this.workers = workers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Calls an operation of an infrastructure. Never throws, never blocks. */
    CompletionStage<Response> call(
            StandardOperation operation, String infrastructureId, CallContext call, Request request) {
        AdmittedCall admitted;
        try {
            admitted = admit(operation, infrastructureId, call, request);
        } catch (RuntimeException e) {
            InfrastructureException refusal = Failures.forCaller(e);
            refusals.record(operation, infrastructureId, call, refusal);
            return CompletableFuture.<Response>failedFuture(refusal).minimalCompletionStage();
        }
        Caller caller = callers.of(call, admitted.deadline());
        dispatch(admitted, caller);
        return operation.kind() == OperationKind.QUERY
                ? caller.stage().thenApply(response -> pageTokens.sealed(response, request, scope(admitted)))
                : caller.stage();
    }

    private AdmittedCall admit(
            StandardOperation operation, String infrastructureId, CallContext call, Request request) {
        AuthenticatedConsumer consumer = authentication.check(call);
        validation.check(operation, call, request);
        Authorisation.Permission permission = authorisation.check(operation, infrastructureId, consumer, call, request);
        Instant deadline = call.deadline().orElseGet(() -> clock.instant()
                .plus(operation.kind() == OperationKind.QUERY ? settings.queryLimit() : settings.mutationLimit()));
        AdmittedCall admitted = new AdmittedCall(
                operation,
                infrastructureId,
                call,
                request,
                permission.resourceGroupId(),
                permission.visibility(),
                deadline);
        return new AdmittedCall(
                operation,
                infrastructureId,
                call,
                pageTokens.opened(request, scope(admitted)),
                permission.resourceGroupId(),
                permission.visibility(),
                deadline);
    }

    /** What a page token is bound to, besides the request. */
    private static String scope(AdmittedCall call) {
        return String.join(
                "\n",
                call.infrastructureId(),
                call.operation().name(),
                call.call().consumer().name(),
                call.resourceGroupId().orElse(""));
    }

    private void dispatch(AdmittedCall call, Caller caller) {
        try {
            switch (call.operation().kind()) {
                case QUERY -> queries.submit(call, caller);
                case MUTATION -> mutate(call, caller);
                case SUBSCRIPTION ->
                    throw InfrastructureException.operationNotSupported(
                            call.operation().heading(), "notifications are not offered in this release");
            }
        } catch (RuntimeException e) {
            caller.fail(e);
        }
    }

    /**
     * What is recorded of an earlier call needs no backend. Whoever waits, for a thread, a backend or an answer, has one
     * of a limited number of places.
     */
    private void mutate(AdmittedCall call, Caller caller) {
        mutations.enter();
        caller.onAnswered(mutations::leave);
        CompletableFuture.supplyAsync(() -> engine.join(call, caller), workers.mutations())
                .thenCompose(joined -> joined ? CompletableFuture.completedFuture(null) : begin(call, caller))
                .exceptionally(failure -> {
                    InfrastructureException refusal = Failures.forCaller(failure);
                    refusals.record(call.operation(), call.infrastructureId(), call.call(), refusal);
                    caller.fail(refusal);
                    return null;
                });
    }

    private CompletableFuture<Void> begin(AdmittedCall call, Caller caller) {
        return availability
                .of(call.operation().door(), call.infrastructureId())
                .thenAcceptAsync(backend -> engine.submit(call, caller), workers.mutations());
    }
}
