// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.api.Operation;
import io.cistern.internal.Attributes;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Whether a backend can do something.
 *
 * @param interfaceName the interface, e.g. {@code VirtualisedComputeResourcesManagement}
 * @param operation the operation, e.g. {@code scaleVirtualisedComputeResource}
 * @param attribute an attribute or value of it; absent: the operation as such
 * @param supported whether it can
 * @param reason why not, or under which condition
 */
public record Capability(
        String interfaceName,
        String operation,
        Optional<String> attribute,
        boolean supported,
        Optional<String> reason) {

    public Capability {
        Attributes.required(interfaceName, "interfaceName");
        Attributes.required(operation, "operation");
        attribute = Attributes.optional(attribute);
        reason = Attributes.optional(reason);
    }

    /** An operation that is supported. */
    public static Capability offered(Class<?> standardInterface, String operation) {
        return new Capability(standardInterface.getSimpleName(), operation, Optional.empty(), true, Optional.empty());
    }

    /** An operation that answers NOT_SUPPORTED. */
    public static Capability refused(Class<?> standardInterface, String operation, String reason) {
        return new Capability(
                standardInterface.getSimpleName(), operation, Optional.empty(), false, Optional.of(reason));
    }

    /**
     * Every operation of an interface: offered where a class has it, refused where the class leaves it to the interface or
     * there is none.
     *
     * @param implementation an implementation of the interface
     * @param reason why an operation, by its name, is refused
     */
    public static List<Capability> ofInterface(
            Class<?> standardInterface, Optional<?> implementation, UnaryOperator<String> reason) {
        return Arrays.stream(standardInterface.getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> implementation
                        .filter(present -> implemented(present, method))
                        .map(present -> offered(standardInterface, method.getName()))
                        .orElseGet(() -> refused(standardInterface, method.getName(), reason.apply(method.getName()))))
                .toList();
    }

    private static boolean implemented(Object implementation, Method method) {
        return Arrays.stream(implementation.getClass().getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
}
