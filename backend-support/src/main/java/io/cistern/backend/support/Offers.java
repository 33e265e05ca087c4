// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import io.cistern.backend.Capability;
import io.cistern.vim.VimInterfaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The interfaces of the standard that a VIM backend implements, and which of their operations it does. */
public final class Offers {

    private final String absent;
    private final Map<Class<?>, Object> implementations = new LinkedHashMap<>();
    private final List<Capability> refusedValues = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** @param absent why operations that no class implements are refused, where nothing else is said of them */
    public Offers(String absent) {
        this.absent = absent;
    }

    /** Adds an interface; the methods that the class leaves to it are refused. */
    public <T> Offers with(Class<T> standardInterface, T implementation) {
        implementations.put(standardInterface, implementation);
        return this;
    }

    /** Tells why an operation that no class implements is refused. */
    public Offers without(Class<?> standardInterface, String operation, String reason) {
        reasons.put(standardInterface.getSimpleName() + "." + operation, reason);
        return this;
    }

    /** Tells that an operation is offered, but not with some attribute. */
    public Offers without(Class<?> standardInterface, String operation, String attribute, String reason) {
        refusedValues.add(new Capability(
                standardInterface.getSimpleName(), operation, Optional.of(attribute), false, Optional.of(reason)));
        return this;
    }

    /** The implementation of an interface; empty: there is none. */
    public <T> Optional<T> of(Class<T> standardInterface) {
        return Optional.ofNullable(implementations.get(standardInterface)).map(standardInterface::cast);
    }

    /** Every operation of a VIM: offered where there is a class that has it, refused where there is none. */
    public List<Capability> capabilities() {
        Stream<Capability> operations = VimInterfaces.ALL.stream()
                .flatMap(standardInterface -> Capability.ofInterface(
                        standardInterface, of(standardInterface), operation -> reason(standardInterface, operation))
                        .stream());
        return Stream.concat(operations, refusedValues.stream()).toList();
    }

    private String reason(Class<?> standardInterface, String operation) {
        return reasons.getOrDefault(standardInterface.getSimpleName() + "." + operation, absent);
    }
}
