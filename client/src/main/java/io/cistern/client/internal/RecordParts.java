// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The components of records, by which requests are taken apart and responses are put together. */
final class RecordParts {
    private RecordParts() {}

    /** The value of one component; empty: it is absent, or there is no such component. */
    static Optional<Object> value(Object part, String name) {
        return Arrays.stream(part.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .flatMap(component -> value(part, component));
    }

    /** The value of a component; empty: it is absent. */
    static Optional<Object> value(Object part, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(part);
            return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record of the API hides " + component, e);
        }
    }

    /** The components of a record that are lists. */
    static List<RecordComponent> lists(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .toList();
    }

    /** The type of the elements of a list. */
    static Class<?> elementOf(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    /** Whether a record cannot be made without a value of a component. */
    static boolean isMandatory(RecordComponent component) {
        Class<?> type = component.getType();
        return type != Optional.class && !Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type);
    }

    /** Makes a record of the values of its components. */
    static <T> T make(Class<T> type, Function<RecordComponent, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<T> constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(Arrays.stream(components).map(values).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a response of the API cannot be made: " + type.getName(), e);
        }
    }
}
