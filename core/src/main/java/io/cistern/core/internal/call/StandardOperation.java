// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.Role;
import io.cistern.api.StandardInterface;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.concurrent.CompletionStage;

/**
 * One operation of the standard, as its annotations describe it.
 *
 * @param standardInterface the interface that declares it
 * @param method its method
 * @param requestType its input
 * @param responseType its output
 */
public record StandardOperation(
        Class<?> standardInterface,
        Method method,
        Class<? extends Request> requestType,
        Class<? extends Response> responseType) {

    /**
     * Reads a method.
     *
     * @throws IllegalArgumentException it has not the one shape of all operations
     */
    public static StandardOperation of(Class<?> standardInterface, Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean shaped = method.isAnnotationPresent(Operation.class)
                && parameters.length == 2
                && parameters[0] == CallContext.class
                && Request.class.isAssignableFrom(parameters[1])
                && method.getReturnType() == CompletionStage.class;
        if (!shaped) {
            throw new IllegalArgumentException(
                    method + ": an operation is @Operation CompletionStage<Response> name(CallContext, Request)");
        }
        Class<?> response = (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        return new StandardOperation(
                standardInterface,
                method,
                parameters[1].asSubclass(Request.class),
                response.asSubclass(Response.class));
    }

    /** The interface's name, e.g. {@code VirtualisedComputeResourcesManagement}. */
    public String interfaceName() {
        return standardInterface.getSimpleName();
    }

    /** The operation's name, e.g. {@code allocateVirtualisedComputeResource}. */
    public String name() {
        return method.getName();
    }

    /** The operation's heading in the standard. */
    public String heading() {
        return method.getAnnotation(Operation.class).name();
    }

    public OperationKind kind() {
        return method.getAnnotation(Operation.class).kind();
    }

    /** The least role that may call it. */
    public Role leastRole() {
        Role ofItsKind = Role.leastFor(kind());
        Role ofItsInterface =
                standardInterface.getAnnotation(StandardInterface.class).role();
        return ofItsKind.includes(ofItsInterface) ? ofItsKind : ofItsInterface;
    }

    /** The door that it belongs to. */
    public InfrastructureKind door() {
        return standardInterface.getAnnotation(StandardInterface.class).kind();
    }
}
