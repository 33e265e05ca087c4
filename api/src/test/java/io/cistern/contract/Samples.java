// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.ProblemDetails;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes records of any type with every attribute present. */
final class Samples {

    private Samples() {}

    static <R extends Record> R of(Class<R> type) {
        return of(type, arguments(type));
    }

    /** Makes a record; what its constructor throws is thrown. */
    static <R extends Record> R of(Class<R> type, Object[] arguments) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object[] arguments(Class<? extends Record> type) {
        return arguments(type, component -> new ArrayList<>(List.of(of(type, arguments(type, inner -> List.of())))));
    }

    private static Object[] arguments(
            Class<? extends Record> type, Function<RecordComponent, List<?>> recordsOfItsOwnType) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getGenericType().getTypeName().contains("<" + type.getName() + ">")
                        ? recordsOfItsOwnType.apply(component)
                        : value(component.getGenericType()))
                .toArray();
    }

    static Object value(Record from, RecordComponent component) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return Optional.of(value(of[0]));
            }
            if (generic.getRawType() == List.class) {
                return new ArrayList<>(List.of(value(of[0])));
            }
            if (generic.getRawType() == Map.class) {
                return new LinkedHashMap<>(Map.of("key", value(of[1])));
            }
        }
        return plain((Class<?>) type);
    }

    private static Object plain(Class<?> type) {
        if (type == String.class) {
            return "text";
        } else if (type == long.class || type == Long.class) {
            return 4L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Duration.class) {
            return Duration.ofMinutes(5);
        } else if (type == Filter.class) {
            return Filter.ALL;
        } else if (type == AttributeSelector.class) {
            return AttributeSelector.ALL_FIELDS;
        } else if (type == Page.class) {
            return Page.ofSize(7);
        } else if (type == ProblemDetails.class) {
            return new ProblemDetails(ErrorCode.CONFLICT, "in use", ErrorDetails.NONE);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isSealed()) {
            return plain(type.getPermittedSubclasses()[0]);
        } else if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        throw new IllegalArgumentException("no sample for " + type);
    }
}
