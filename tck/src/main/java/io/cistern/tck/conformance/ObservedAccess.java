// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.tck.Access;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** An access whose calls in tests are written down. */
public final class ObservedAccess implements Access {

    private final Access access;
    private final Observer observer;

    public ObservedAccess(Access access, Observer observer) {
        this.access = access;
        this.observer = observer;
    }

    @Override
    public <T> T to(Class<T> standardInterface) {
        T target = access.to(standardInterface);
        return standardInterface.cast(Proxy.newProxyInstance(
                standardInterface.getClassLoader(),
                new Class<?>[] {standardInterface},
                (proxy, method, arguments) ->
                        observed(CallingTest.name(), arguments, call(target, method, arguments))));
    }

    @Override
    public CallContext call() {
        return access.call();
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private Object observed(Optional<String> test, Object[] arguments, Object answer) {
        if (test.isPresent()
                && arguments != null
                && arguments.length == 2
                && arguments[1] instanceof Request request
                && answer instanceof CompletionStage<?> stage) {
            return stage.whenComplete((response, failure) -> note(test.get(), request, response, failure));
        }
        return answer;
    }

    private void note(String test, Request request, Object response, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof InfrastructureException refusal) {
            observer.failed(test, request, refusal);
        } else if (response instanceof Response answered) {
            observer.answered(test, request, answered);
        }
    }
}
