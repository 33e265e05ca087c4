// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.json.CisternJson;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An interface of the API whose operations are called over REST: one handler for all of them. */
public final class RemoteInterface implements InvocationHandler {
    private final Class<?> standardInterface;
    private final Consumer consumer;
    private final RouteTable routes;
    private final Queries queries;
    private final Mutations mutations;

    private RemoteInterface(
            Class<?> standardInterface,
            Optional<String> infrastructureId,
            Consumer consumer,
            RouteTable routes,
            Remote remote) {
        this.standardInterface = standardInterface;
        this.consumer = consumer;
        this.routes = routes;
        CisternJson json = new CisternJson();
        this.queries = new Queries(remote, json, infrastructureId);
        this.mutations = new Mutations(remote, json, infrastructureId, routes);
    }

    /** Makes one. */
    public static <T> T of(
            Class<T> standardInterface,
            Optional<String> infrastructureId,
            Consumer consumer,
            RouteTable routes,
            Remote remote) {
        return standardInterface.cast(Proxy.newProxyInstance(
                standardInterface.getClassLoader(),
                new Class<?>[] {standardInterface},
                new RemoteInterface(standardInterface, infrastructureId, consumer, routes, remote)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null) {
            return ofObject(proxy, method, arguments);
        }
        try {
            return call(method, operation, (CallContext) arguments[0], (Request) arguments[1]);
        } catch (InfrastructureException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private CompletionStage<?> call(Method method, Operation operation, CallContext call, Request request) {
        if (call.consumer() != consumer) {
            throw new InfrastructureException(
                    ErrorCode.UNAUTHENTICATED, "The context was not made by this client; begin it with call()");
        }
        Route route = routes.find(standardInterface, method)
                .orElseThrow(() -> InfrastructureException.operationNotSupported(
                        operation.name(), "the gateway does not serve it over REST"));
        Class<?> response = (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return operation.kind() == OperationKind.QUERY
                ? queries.call(route, call, request, response)
                : mutations.call(route, call, request, response);
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> standardInterface.getSimpleName() + " over REST";
            default -> throw new LinkageError(method + " is no operation");
        };
    }
}
