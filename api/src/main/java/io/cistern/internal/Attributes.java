// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.InfrastructureException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The structure that every record gives its attributes: mandatory ones present, nothing null, collections copied. */
public final class Attributes {

    private Attributes() {}

    /** A mandatory attribute (cardinality 1). */
    public static <T> T required(T value, String attribute) {
        if (value == null) {
            throw InfrastructureException.invalidArgument(attribute, "is mandatory (cardinality 1)", "give it a value");
        }
        return value;
    }

    /** An optional attribute (cardinality 0..1). */
    public static <T> Optional<T> optional(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** A list (cardinality 0..N). */
    public static <T> List<T> list(List<T> values, String attribute) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw InfrastructureException.invalidArgument(
                    attribute, "has no null among its elements", "remove the null element");
        }
        return List.copyOf(values);
    }

    /** A list that cannot be empty (cardinality 1..N). */
    public static <T> List<T> nonEmpty(List<T> values, String attribute) {
        List<T> copy = list(values, attribute);
        if (copy.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    attribute, "has at least one element (cardinality 1..N)", "give one");
        }
        return copy;
    }

    /** Key/value pairs, in the order they were given. */
    public static <V> Map<String, V> map(Map<String, V> values, String attribute) {
        if (values == null || values.isEmpty()) {
            return Map.of();
        }
        values.forEach((key, value) -> {
            if (key == null || value == null) {
                throw InfrastructureException.invalidArgument(
                        attribute, "has no null key and no null value", "leave the pair out");
            }
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
