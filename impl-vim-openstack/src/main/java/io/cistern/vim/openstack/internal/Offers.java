// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.api.Operation;
import io.cistern.backend.Capability;
import io.cistern.vim.VimInterfaces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interfaces of the standard that are implemented, and which of their operations are. */
final class Offers {

    private static final String LATER = "served in a later release";

    private final Map<Class<?>, Object> implementations = new LinkedHashMap<>();

    <T> Offers with(Class<T> standardInterface, T implementation) {
        implementations.put(standardInterface, implementation);
        return this;
    }

    <T> Optional<T> of(Class<T> standardInterface) {
        return Optional.ofNullable(implementations.get(standardInterface)).map(standardInterface::cast);
    }

    /** Every operation of a VIM: offered where there is a class that has it, refused where there is none. */
    List<Capability> capabilities() {
        return VimInterfaces.ALL.stream()
                .flatMap(standardInterface -> Arrays.stream(standardInterface.getMethods())
                        .filter(method -> method.isAnnotationPresent(Operation.class))
                        .sorted(Comparator.comparing(Method::getName))
                        .map(method -> capability(standardInterface, method)))
                .toList();
    }

    private Capability capability(Class<?> standardInterface, Method method) {
        return of(standardInterface)
                .filter(implementation -> implemented(implementation, method))
                .map(implementation -> Capability.offered(standardInterface, method.getName()))
                .orElseGet(() -> Capability.refused(standardInterface, method.getName(), LATER));
    }

    private static boolean implemented(Object implementation, Method method) {
        return Arrays.stream(implementation.getClass().getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
}
