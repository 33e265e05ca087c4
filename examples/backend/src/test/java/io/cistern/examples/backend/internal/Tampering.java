// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.Visibility;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes a backend do what a mistake of its author would make it do.
 *
 * @param <W> the infrastructure behind the backend
 */
public interface Tampering<W> {
    Backend with(Backend backend, W infrastructure);

    /** What happens to a call on its way to the backend and back. */
    interface Way {
        CompletionStage<Object> go(OperationContext context, Request request, Onward onward);
    }

    /** The way on. */
    interface Onward {
        CompletionStage<Object> go(OperationContext context, Request request);
    }

    static <W> Tampering<W> ways(Function<W, Way> ways) {
        return (backend, infrastructure) -> new Backend() {
            private final Way way = ways.apply(infrastructure);

            @Override
            public BackendDescription description() {
                return backend.description();
            }

            @Override
            public <T> Optional<T> offer(Class<T> standardInterface) {
                return backend.offer(standardInterface)
                        .map(honest -> standardInterface.cast(Proxy.newProxyInstance(
                                standardInterface.getClassLoader(),
                                new Class<?>[] {standardInterface},
                                (proxy, method, arguments) -> way.go(
                                        (OperationContext) arguments[0],
                                        (Request) arguments[1],
                                        (context, request) -> invoke(method, honest, context, request)))));
            }
        };
    }

    private static CompletionStage<Object> invoke(Method method, Object on, Object... arguments) {
        try {
            return ((CompletionStage<?>) method.invoke(on, arguments)).thenApply(result -> result);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Way only(Class<? extends Request> type, Way way) {
        return (context, request, onward) ->
                type.isInstance(request) ? way.go(context, request, onward) : onward.go(context, request);
    }

    /** The request is understood as another one. */
    static <W, Q extends Request> Tampering<W> request(Class<Q> type, UnaryOperator<Q> change) {
        return ways(infrastructure ->
                only(type, (context, request, onward) -> onward.go(context, change.apply(type.cast(request)))));
    }

    /** The response is another one. */
    static <W, Q extends Request, R extends Response> Tampering<W> response(
            Class<Q> type, Class<R> responseType, BiFunction<Q, R, R> change) {
        return ways(infrastructure -> only(type, (context, request, onward) -> onward.go(context, request)
                .thenApply(result -> change.apply(type.cast(request), responseType.cast(result)))));
    }

    /** A failure is another one. */
    static <W> Tampering<W> failure(
            Class<? extends Request> type, Function<InfrastructureException, RuntimeException> change) {
        return ways(infrastructure -> only(type, (context, request, onward) -> onward.go(context, request)
                .exceptionallyCompose(thrown -> CompletableFuture.failedFuture(
                        cause(thrown) instanceof InfrastructureException failure ? change.apply(failure) : thrown))));
    }

    /** A failure is taken for a success. */
    static <W, Q extends Request> Tampering<W> forgiven(
            Class<Q> type, ErrorCode code, BiFunction<W, Q, Response> success) {
        return ways(infrastructure -> only(type, (context, request, onward) -> onward.go(context, request)
                .exceptionallyCompose(
                        thrown -> cause(thrown) instanceof InfrastructureException failure && failure.code() == code
                                ? CompletableFuture.completedFuture(success.apply(infrastructure, type.cast(request)))
                                : CompletableFuture.failedFuture(thrown))));
    }

    /** Something else is done first. */
    static <W, Q extends Request> Tampering<W> before(Class<Q> type, BiConsumer<W, Q> more) {
        return ways(infrastructure -> only(type, (context, request, onward) -> {
            more.accept(infrastructure, type.cast(request));
            return onward.go(context, request);
        }));
    }

    /** The answer is given without any work. */
    static <W> Tampering<W> instead(Class<? extends Request> type, Function<Request, CompletionStage<Object>> answer) {
        return ways(infrastructure -> only(type, (context, request, onward) -> answer.apply(request)));
    }

    /** Everybody is taken for somebody who sees everything. */
    static <W> Tampering<W> blind(Class<? extends Request> type) {
        return ways(infrastructure -> only(
                type,
                (context, request, onward) -> onward.go(changed(context, "visibility", Visibility.ALL), request)));
    }

    /** The journal is used in another way. */
    static <W> Tampering<W> journal(UnaryOperator<Journal> change) {
        return ways(infrastructure -> (context, request, onward) -> {
            boolean query = request.getClass().getSimpleName().startsWith("Query");
            return onward.go(query ? context : changed(context, "journal", change.apply(context.journal())), request);
        });
    }

    private static OperationContext changed(OperationContext context, String method, Object answer) {
        return (OperationContext) Proxy.newProxyInstance(
                OperationContext.class.getClassLoader(),
                new Class<?>[] {OperationContext.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    try {
                        return called.invoke(context, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
