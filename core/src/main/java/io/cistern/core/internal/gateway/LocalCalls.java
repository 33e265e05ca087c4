// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.call.Callers;
import io.cistern.core.internal.call.Failures;
import io.cistern.core.internal.call.Gate;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The way of a call to the platform itself: the same stages, answered here. */
public final class LocalCalls {

    private final Authentication authentication = new Authentication();
    private final Validation validation = new Validation();
    private final Refusals refusals;
    private final Callers callers;
    private final Gate gate;
    private final Workers workers;
    private final CoreSettings settings;
    private final Clock clock;

    public LocalCalls(Refusals refusals, Callers callers, Workers workers, CoreSettings settings, Clock clock) {
        this.refusals = refusals;
        this.callers = callers;
        this.gate = new Gate("calls to the platform", settings.maxQueries());
        this.workers = workers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Calls an operation of the platform.
     *
     * @param service the interface that declares it
     * @param name its method
     * @param responseType what it answers
     * @param work answers it; may block on the store
     */
    public <Q extends Request, R extends Response> CompletionStage<R> call(
            Class<?> service, String name, CallContext call, Q request, Class<R> responseType, Work<Q, R> work) {
        StandardOperation operation = Arrays.stream(service.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> StandardOperation.of(service, method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " has no " + name));
        AuthenticatedConsumer consumer;
        try {
            consumer = authentication.check(call);
            validation.check(operation, call, request);
            gate.enter();
        } catch (RuntimeException e) {
            InfrastructureException refusal = Failures.forCaller(e);
            refusals.record(operation, "", call, refusal);
            return CompletableFuture.<R>failedFuture(refusal).minimalCompletionStage();
        }
        Caller caller =
                callers.of(call, call.deadline().orElseGet(() -> clock.instant().plus(settings.mutationLimit())));
        caller.onAnswered(gate::leave);
        workers.queries().execute(() -> {
            try {
                work.answer(consumer, request).whenComplete((response, failure) -> {
                    if (failure == null) {
                        caller.answer(response);
                    } else {
                        caller.fail(failure);
                    }
                });
            } catch (RuntimeException e) {
                InfrastructureException failure = Failures.forCaller(e);
                if (failure.code() == ErrorCode.FORBIDDEN) {
                    refusals.record(operation, "", call, failure);
                }
                caller.fail(failure);
            }
        });
        return caller.stage().thenApply(responseType::cast);
    }

    /** The refusal of a call that needs more than the consumer has. */
    public static InfrastructureException forbidden(String rule) {
        return new InfrastructureException(
                ErrorCode.FORBIDDEN,
                rule + "; ask an administrator for a grant",
                ErrorDetails.builder()
                        .rule(rule)
                        .remedy("ask an administrator for a grant")
                        .origin(ErrorOrigin.GATEWAY)
                        .build());
    }

    /** Answers a call. */
    @FunctionalInterface
    public interface Work<Q, R> {
        CompletionStage<R> answer(AuthenticatedConsumer consumer, Q request);
    }
}
