// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.AttributeName;
import io.cistern.api.Inlined;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute of a record as it is named outside Java, and the components that lead to it: more than one where it belongs
 * to a part that is {@link Inlined}.
 */
final class RecordAttribute {

    /** Reading the components of a class copies them: too slow for a filter on every element of a fleet. */
    private static final ClassValue<Map<String, List<RecordAttribute>>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, List<RecordAttribute>> computeValue(Class<?> type) {
            Map<String, List<RecordAttribute>> attributes = new LinkedHashMap<>();
            RecordAttribute.of(type, List.of())
                    .forEach(attribute ->
                            attributes.merge(attribute.name(), List.of(attribute), (some, more) -> Stream.concat(
                                            some.stream(), more.stream())
                                    .toList()));
            return attributes;
        }
    };

    private final List<RecordComponent> way;

    private RecordAttribute(List<RecordComponent> way) {
        this.way = way;
    }

    /** The attributes of a record by their names; several of one name belong to records that exclude each other. */
    static Map<String, List<RecordAttribute>> of(Class<?> type) {
        return BY_NAME.get(type);
    }

    private static Stream<RecordAttribute> of(Class<?> type, List<RecordComponent> before) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(one -> of(one, before));
        }
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            List<RecordComponent> way =
                    Stream.concat(before.stream(), Stream.of(component)).toList();
            return component.isAnnotationPresent(Inlined.class)
                    ? of(component.getType(), way)
                    : Stream.of(new RecordAttribute(way));
        });
    }

    String name() {
        return AttributeName.Of.component(last());
    }

    Type type() {
        return last().getGenericType();
    }

    /** Its value; empty: the record holds a part of another type, which does not have it. */
    Optional<Object> in(Record element) {
        Object at = element;
        for (RecordComponent component : way) {
            if (!component.getDeclaringRecord().isInstance(at)) {
                return Optional.empty();
            }
            at = read(component, at);
        }
        return Optional.of(at);
    }

    private RecordComponent last() {
        return way.get(way.size() - 1);
    }

    private static Object read(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
