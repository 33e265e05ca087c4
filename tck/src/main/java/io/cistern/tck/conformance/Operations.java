// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The operations of an interface, read by reflection. */
final class Operations {

    private static final String LAST = "~";

    private Operations() {}

    /** In the order of their clauses; ours come last. */
    static List<Method> of(Class<?> standardInterface) {
        return Arrays.stream(standardInterface.getMethods())
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .sorted(Comparator.comparing(Operations::order).thenComparing(Method::getName))
                .toList();
    }

    static Class<?> request(Method operation) {
        return operation.getParameterTypes()[1];
    }

    static Class<?> response(Method operation) {
        return (Class<?>) ((ParameterizedType) operation.getGenericReturnType()).getActualTypeArguments()[0];
    }

    static String clause(Method operation) {
        return operation.getAnnotation(Operation.class).clause();
    }

    static String heading(Method operation) {
        return operation.getAnnotation(Operation.class).name();
    }

    private static String order(Method operation) {
        return clause(operation).isEmpty() ? LAST : Clauses.sortable(clause(operation));
    }
}
