// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.api.Role;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.Visibility;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A backend without a gateway, called as the gateway calls it: requests are validated before, each mutation has a
 * journal, and what fails is undone.
 */
public final class Bench implements Access {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private record Somebody(String name, Set<Grant> grants) implements Consumer {}

    private final Backend backend;
    private final BenchState state;
    private final Visibility visibility;
    private final Consumer consumer;

    private Bench(Backend backend, BenchState state, Visibility visibility) {
        this.backend = backend;
        this.state = state;
        this.visibility = visibility;
        this.consumer = new Somebody("tck", Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY)));
    }

    /** A backend, used by somebody who sees every resource group. */
    public static Bench of(Backend backend) {
        return new Bench(backend, new BenchState(), Visibility.ALL);
    }

    /** The same backend, used by somebody who sees one resource group only. */
    public Bench within(String group) {
        return new Bench(backend, state, new Visibility(Set.of(group)));
    }

    @Override
    public CallContext call() {
        return CallContext.of(consumer).build();
    }

    @Override
    public <T> T to(Class<T> standardInterface) {
        return through(
                standardInterface, (method, call, request) -> answer(method, call, request, new BenchJournal(newId())));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private CompletionStage<Object> answer(Method method, CallContext call, Request request, BenchJournal journal) {
        try {
            request.validate();
            return run(method, call, request, journal).whenComplete((result, failure) -> {
                if (failure != null && !(Outcome.causeOf(failure) instanceof BackendLeavingException)) {
                    journal.undo();
                }
            });
        } catch (InfrastructureException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private CompletionStage<Object> run(Method method, CallContext call, Request request, BenchJournal journal) {
        Object implementation = backend.offer(method.getDeclaringClass())
                .map(Object.class::cast)
                .orElseThrow(() -> InfrastructureException.operationNotSupported(
                        method.getName(), "the backend does not offer " + method.getDeclaringClass()));
        boolean query = method.getAnnotation(Operation.class).kind() == OperationKind.QUERY;
        BenchContext context = new BenchContext(
                call,
                request.resourceGroupId().or(call::resourceGroupId),
                visibility,
                journal.ownershipTag(""),
                query ? Optional.empty() : Optional.of(journal),
                state,
                Instant.now().plus(LIMIT));
        try {
            return ((CompletionStage<?>) method.invoke(implementation, context, request)).thenApply(result -> result);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " threw what it should have completed with", e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " cannot be called", e);
        }
    }

    /** The interface, with every operation cancelled at one instant of its work. */
    <T> T cancelled(Class<T> standardInterface, int instant) {
        return through(standardInterface, (method, call, request) -> {
            BenchJournal journal = new BenchJournal(newId());
            journal.breakAt(
                    instant, () -> new InfrastructureException(ErrorCode.CANCELLED, "The operation was cancelled"));
            return answer(method, call, request, journal);
        });
    }

    /** The interface, with every operation broken off at one instant of its work, as by a crash, and then repeated. */
    <T> T brokenOff(Class<T> standardInterface, int instant, Runnable whenReached) {
        return through(standardInterface, (method, call, request) -> {
            BenchJournal journal = new BenchJournal(newId());
            journal.breakAt(instant, BackendLeavingException::new);
            return answer(method, call, request, journal).exceptionallyCompose(failure -> {
                if (!(Outcome.causeOf(failure) instanceof BackendLeavingException)) {
                    return CompletableFuture.failedFuture(failure);
                }
                whenReached.run();
                journal.mend();
                return answer(method, call, request, journal);
            });
        });
    }

    private interface Answering {
        CompletionStage<Object> to(Method method, CallContext call, Request request);
    }

    private static <T> T through(Class<T> standardInterface, Answering answering) {
        return standardInterface.cast(Proxy.newProxyInstance(
                standardInterface.getClassLoader(),
                new Class<?>[] {standardInterface},
                (proxy, method, arguments) ->
                        answering.to(method, (CallContext) arguments[0], (Request) arguments[1])));
    }
}
