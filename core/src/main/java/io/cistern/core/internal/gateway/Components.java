// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Components of records by name. */
final class Components {

    private Components() {}

    /** The value of a component; empty: the record has none of that name and type. */
    static <T> Optional<T> read(Object object, String name, Class<T> type) {
        return Arrays.stream(components(object))
                .filter(component -> component.getName().equals(name) && component.getType() == type)
                .findFirst()
                .map(component -> type.cast(value(object, component)));
    }

    /** A copy with another value of one component. */
    static <T> T with(T object, String name, Object replacement) {
        RecordComponent[] components = components(object);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(name) ? replacement : value(object, component))
                .toArray();
        try {
            @SuppressWarnings("unchecked")
            Constructor<T> constructor = (Constructor<T>) object.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(object.getClass() + " is no public record", e);
        }
    }

    private static RecordComponent[] components(Object object) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    private static Object value(Object object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(object.getClass() + " is no public record", e);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
