// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a record to one of its attributes, and what a filter term says of the values found there. */
public final class RecordPath {

    private final Class<? extends Record> root;
    private final FilterExpression term;

    private RecordPath(Class<? extends Record> root, FilterExpression term) {
        this.root = root;
        this.term = term;
    }

    public static RecordPath of(Class<? extends Record> root, FilterExpression term) {
        return new RecordPath(root, term);
    }

    /** Refuses a path that leads nowhere, and values that the attribute's type cannot have. */
    public void validate() {
        Class<?> leaf = typeOf(root, term.attribute());
        if (leaf.isRecord()) {
            throw InfrastructureException.invalidArgument(
                    term.attribute(), "is a value, but it is a structure", "name one of its attributes after a slash");
        }
        for (String value : term.values()) {
            if (!comparable(leaf, value)) {
                throw InfrastructureException.invalidArgument(
                        term.attribute(),
                        "is compared with " + typeName(leaf) + ", not \"" + value + "\"",
                        "correct the value in the filter");
            }
        }
    }

    /** Whether the term holds; of several values (an array attribute) one is enough. */
    public boolean holdsFor(Record element) {
        FilterOperator positive = term.operator().positive();
        boolean any = values(element, term.path()).anyMatch(found -> holds(positive, found));
        return term.operator().negated() != any;
    }

    private boolean holds(FilterOperator operator, Object found) {
        return term.values().stream().anyMatch(value -> switch (operator) {
            case EQ, IN -> compare(found, value).map(c -> c == 0).orElse(false);
            case GT -> compare(found, value).map(c -> c > 0).orElse(false);
            case GTE -> compare(found, value).map(c -> c >= 0).orElse(false);
            case LT -> compare(found, value).map(c -> c < 0).orElse(false);
            case LTE -> compare(found, value).map(c -> c <= 0).orElse(false);
            case CONT -> text(found).contains(value);
            case NEQ, NIN, NCONT -> throw new IllegalStateException("not a positive operator: " + operator);
        });
    }

    private static Stream<?> values(Object from, List<String> path) {
        if (from instanceof Optional<?> optional) {
            return optional.stream().flatMap(value -> values(value, path));
        }
        if (from instanceof Collection<?> collection) {
            return collection.stream().flatMap(value -> values(value, path));
        }
        if (path.isEmpty()) {
            return from instanceof Map<?, ?> map ? map.keySet().stream() : Stream.of(from);
        }
        if (from instanceof Map<?, ?> map) {
            return Stream.ofNullable(map.get(String.join("/", path)));
        }
        if (from instanceof Record node) {
            return RecordAttribute.of(node.getClass()).getOrDefault(path.get(0), List.of()).stream()
                    .flatMap(attribute -> attribute.in(node).stream())
                    .flatMap(value -> values(value, path.subList(1, path.size())));
        }
        return Stream.empty();
    }

    /** What is at the end of a path, or among the elements there; a path that leads nowhere is refused. */
    public static Class<?> typeOf(Class<? extends Record> root, String attribute) {
        List<String> names = List.of(attribute.split("/", -1));
        if (names.stream().anyMatch(String::isEmpty)) {
            throw InfrastructureException.invalidArgument(
                    attribute, "is names joined by single slashes", "leave no name empty");
        }
        Class<?> type = root;
        for (String name : names) {
            if (Map.class.isAssignableFrom(type)) {
                return String.class;
            }
            if (!type.isRecord()) {
                throw unknown(attribute, name, type.getSimpleName() + " has no attributes of its own");
            }
            Map<String, List<RecordAttribute>> attributes = RecordAttribute.of(type);
            if (!attributes.containsKey(name)) {
                throw unknown(attribute, name, type.getSimpleName() + " has " + String.join(", ", attributes.keySet()));
            }
            type = elementType(attributes.get(name).get(0).type());
        }
        return type;
    }

    private static InfrastructureException unknown(String attribute, String name, String what) {
        return InfrastructureException.invalidArgument(
                attribute, "names an attribute: \"" + name + "\" is none; " + what, "correct the name");
    }

    private static Class<?> elementType(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return Map.class.isAssignableFrom(raw) ? raw : elementType(generic.getActualTypeArguments()[0]);
        }
        return (Class<?>) type;
    }

    private boolean comparable(Class<?> type, String value) {
        if (term.operator().positive() == FilterOperator.CONT) {
            return type == String.class || type.isEnum() || Map.class.isAssignableFrom(type);
        }
        if (isNumber(type)) {
            return number(value).isPresent();
        }
        if (type == Instant.class) {
            return instant(value).isPresent();
        }
        if (type == Boolean.class || type == boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).anyMatch(c -> text(c).equals(value));
        }
        return true;
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(RecordPath::text)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "a date-time of RFC 3339";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return isNumber(type) ? "a number" : "text";
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == long.class || type == int.class || type == Duration.class;
    }

    private static Optional<Integer> compare(Object found, String value) {
        if (found instanceof Instant instant) {
            return instant(value).map(instant::compareTo);
        }
        if (found instanceof Duration duration) {
            return number(value).map(BigDecimal.valueOf(duration.toSeconds())::compareTo);
        }
        if (found instanceof Number) {
            return number(value).map(new BigDecimal(found.toString())::compareTo);
        }
        return Optional.of(text(found).compareTo(value));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return value.length() > 64 ? Optional.empty() : Optional.of(new BigDecimal(value));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
