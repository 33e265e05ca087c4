// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import io.cistern.api.AttributeName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Requests, responses and the elements in them, read by reflection. */
final class Messages {

    private static final List<String> ELEMENTS =
            List.of("io.cistern.vim.", "io.cistern.pim.", "io.cistern.administration.", "io.cistern.api.notification.");

    private Messages() {}

    /** Whether a type is an element with attributes of its own; filters, pages and problems are explained elsewhere. */
    static boolean isElement(Class<?> type) {
        return type.isRecord() && ELEMENTS.stream().anyMatch(type.getName()::startsWith);
    }

    /** The elements that a value of some type can be: itself, or one of those that the type permits. */
    static Stream<Class<?>> elements(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Messages::elements)
                : Stream.<Class<?>>of(type).filter(Messages::isElement);
    }

    /** The attributes of an element. */
    static List<RecordComponent> attributes(Class<?> element) {
        return Arrays.asList(element.getRecordComponents());
    }

    /** What an attribute is called: {@code Element.attribute}. */
    static String name(RecordComponent attribute) {
        return attribute.getDeclaringRecord().getSimpleName() + "." + AttributeName.Of.component(attribute);
    }

    /** The type of one value of an attribute. */
    static Class<?> content(RecordComponent attribute) {
        return content(attribute.getGenericType());
    }

    private static Class<?> content(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return content(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** How often an attribute can occur. */
    static String cardinality(RecordComponent attribute) {
        if (attribute.getType() == Optional.class) {
            return "0..1";
        }
        return attribute.getType() == List.class || attribute.getType() == Map.class ? "0..N" : "1";
    }

    /** The attributes of a message, and of the elements in it, that have a value. */
    static SortedSet<String> carried(Record message) {
        SortedSet<String> names = new TreeSet<>();
        collect(message, names);
        return names;
    }

    private static void collect(Record element, SortedSet<String> names) {
        for (RecordComponent attribute : attributes(element.getClass())) {
            List<?> values = values(valueOf(element, attribute)).toList();
            if (!values.isEmpty()) {
                names.add(name(attribute));
            }
            values.forEach(value -> {
                if (isElement(value.getClass())) {
                    collect((Record) value, names);
                }
            });
        }
    }

    private static Stream<?> values(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream();
        }
        return value instanceof Collection<?> many ? many.stream() : Stream.of(value);
    }

    private static Object valueOf(Record element, RecordComponent attribute) {
        try {
            return attribute.getAccessor().invoke(element);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + name(attribute), e);
        }
    }
}
