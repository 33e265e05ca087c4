// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.OperationContext;
import io.cistern.vim.VimInterfaces;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** A backend whose operations answer as a test says. */
final class ScriptedBackend implements Backend {
    private final Map<String, BiFunction<OperationContext, Object, CompletionStage<?>>> answers =
            new ConcurrentHashMap<>();

    /** Says what an operation does. */
    void when(String operation, BiFunction<OperationContext, Object, CompletionStage<?>> answer) {
        answers.put(operation, answer);
    }

    /** Nothing has been said. */
    void forget() {
        answers.clear();
    }

    /** Says what an operation returns. */
    void returns(String operation, Object response) {
        when(operation, (context, request) -> CompletableFuture.completedFuture(response));
    }

    /** Says how an operation fails. */
    void fails(String operation, Throwable failure) {
        when(operation, (context, request) -> CompletableFuture.failedFuture(failure));
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId("edge-1")
                .kind(InfrastructureKind.VIM)
                .type("scripted")
                .version("1")
                .capabilities(List.of())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return Optional.of(standardInterface)
                .filter(VimInterfaces.ALL::contains)
                .map(type -> type.cast(Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> invoke(self, method, arguments))));
    }

    // checkstyle off: IllegalThrows, because the JDK declares it where default methods are invoked
    private Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        // checkstyle on
        BiFunction<OperationContext, Object, CompletionStage<?>> answer = answers.get(method.getName());
        if (answer != null) {
            return answer.apply(OperationContext.of((CallContext) arguments[0]), arguments[1]);
        }
        try {
            return InvocationHandler.invokeDefault(self, method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
