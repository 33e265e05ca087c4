// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.notification.Notifies;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What some interfaces exchange, read by reflection. */
final class Elements {

    private final List<Class<?>> interfaces;

    Elements(List<Class<?>> interfaces) {
        this.interfaces = interfaces;
    }

    /** Requests, responses, and the elements in them. */
    Stream<Class<?>> all() {
        return Stream.concat(messages(), inMessages().stream()).distinct();
    }

    /** The elements that requests, responses and notifications are made of; notifications are elements themselves. */
    Set<Class<?>> inMessages() {
        Set<Class<?>> found = new LinkedHashSet<>();
        messages().forEach(message -> collect(message, found));
        interfaces.stream()
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(Notifies.class)).stream())
                .flatMap(notifies -> Stream.of(notifies.value()))
                .forEach(notification -> {
                    found.add(notification);
                    collect(notification, found);
                });
        return found;
    }

    /** The attributes of the messages of some operations, and of every element in them. */
    static Set<String> attributes(Collection<Method> operations) {
        Set<Class<?>> elements = new LinkedHashSet<>();
        operations.stream().flatMap(Elements::messages).forEach(message -> {
            elements.add(message);
            collect(message, elements);
        });
        Set<String> names = new LinkedHashSet<>();
        elements.forEach(element ->
                Messages.attributes(element).stream().map(Messages::name).forEach(names::add));
        return names;
    }

    private Stream<Class<?>> messages() {
        return interfaces.stream().flatMap(type -> Operations.of(type).stream()).flatMap(Elements::messages);
    }

    private static Stream<Class<?>> messages(Method operation) {
        return Stream.of(Operations.request(operation), Operations.response(operation));
    }

    private static void collect(Class<?> message, Set<Class<?>> found) {
        for (RecordComponent attribute : Messages.attributes(message)) {
            Class<?> content = Messages.content(attribute);
            Messages.elements(content).filter(found::add).forEach(element -> collect(element, found));
        }
    }
}
