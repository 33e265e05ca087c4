// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.Request;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.call.StandardOperation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** What consumers call: an interface of the standard for one infrastructure. The one handler of all of them. */
public final class PublishedService implements InvocationHandler {

    private final Gateway gateway;
    private final StandardInterfaces interfaces;
    private final String infrastructureId;

    private PublishedService(Gateway gateway, StandardInterfaces interfaces, String infrastructureId) {
        this.gateway = gateway;
        this.interfaces = interfaces;
        this.infrastructureId = infrastructureId;
    }

    /** The service of an interface for an infrastructure. */
    public static <T> T of(
            Class<T> standardInterface, String infrastructureId, Gateway gateway, StandardInterfaces interfaces) {
        return standardInterface.cast(Proxy.newProxyInstance(
                standardInterface.getClassLoader(),
                new Class<?>[] {standardInterface},
                new PublishedService(gateway, interfaces, infrastructureId)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        Optional<StandardOperation> operation = interfaces.of(method);
        if (operation.isPresent()) {
            return gateway.call(operation.get(), infrastructureId, (CallContext) arguments[0], (Request) arguments[1]);
        }
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getInterfaces()[0].getSimpleName() + " of " + infrastructureId;
        };
    }
}
