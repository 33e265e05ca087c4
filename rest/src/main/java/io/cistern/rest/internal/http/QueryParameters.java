// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query part of a URL (SOL 013 clause 5.2 to 5.4); a parameter that the resource does not have is refused. */
public final class QueryParameters {
    /** What selects and pages the elements of a collection. */
    public static final Set<String> COLLECTION =
            Set.of("filter", "all_fields", "fields", "exclude_fields", "page_size", "page_token");

    /** What selects the elements of a collection that comes as a whole. */
    public static final Set<String> WHOLE = Set.of("filter", "all_fields", "fields", "exclude_fields");

    /** What selects the attributes of one element. */
    public static final Set<String> ELEMENT = Set.of("all_fields", "fields", "exclude_fields");

    private final Map<String, List<String>> parameters;

    QueryParameters(Map<String, List<String>> parameters) {
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /** One of these sets, and parameters of the resource's own. */
    public static Set<String> and(Set<String> common, String... own) {
        return Stream.concat(common.stream(), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses everything but the named parameters, and more than one value of any. */
    public QueryParameters only(Set<String> names) {
        parameters.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw InfrastructureException.invalidArgument(
                        "query",
                        "has parameters of this resource only (" + String.join(", ", new TreeSet<>(names)) + ")",
                        "remove the other one or correct its name");
            }
            if (values.size() > 1) {
                throw InfrastructureException.invalidArgument(name, "is given once", "remove the repetition");
            }
        });
        return this;
    }

    /** One parameter as text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }

    /** One parameter as a constant, in capitals or as the standard spells it. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(text -> constant(name, text, type));
    }

    /** One parameter as constants, joined by commas; absent: none. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return text(name).map(text -> text.split(",", -1)).stream()
                .flatMap(Arrays::stream)
                .map(text -> constant(name, text, type))
                .toList();
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        name,
                        "is one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .toList()),
                        "give one of them"));
    }

    /** One parameter as a whole number. */
    public Optional<Long> number(String name) {
        return text(name).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw InfrastructureException.invalidArgument(name, "is a whole number", "write digits only");
            }
            return Long.valueOf(text);
        });
    }

    /** One parameter as yes or no; absent: no. */
    public boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw InfrastructureException.invalidArgument(name, "is true or false", "write one of them");
        }
        return Boolean.parseBoolean(text);
    }

    /** One parameter as a point in time. */
    public Optional<Instant> time(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw InfrastructureException.invalidArgument(
                        name, "is a time as in RFC 3339", "write it like 2026-01-31T12:00:00Z");
            }
        });
    }

    /** The filter; absent: none was given. */
    public Optional<Filter> filter() {
        return text("filter").map(Filter::parse);
    }

    /** The filter, narrowed to one value of an attribute. */
    public Filter filterWith(String attribute, String value) {
        List<FilterExpression> terms =
                new ArrayList<>(filter().orElse(Filter.ALL).expressions());
        terms.add(new FilterExpression(FilterOperator.EQ, List.of(attribute), List.of(value)));
        return new Filter(terms);
    }

    /** Which attributes are wanted; absent: all. */
    public Optional<AttributeSelector> selector() {
        List<String> fields = paths("fields");
        List<String> excluded = paths("exclude_fields");
        if (parameters.containsKey("all_fields") && !(fields.isEmpty() && excluded.isEmpty())) {
            throw InfrastructureException.invalidArgument(
                    "all_fields", "does not go with fields or exclude_fields", "give one of them");
        }
        return fields.isEmpty() && excluded.isEmpty()
                ? Optional.empty()
                : Optional.of(new AttributeSelector(fields, excluded));
    }

    private List<String> paths(String name) {
        List<String> paths =
                text(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
        if (paths.stream().anyMatch(String::isBlank)) {
            throw InfrastructureException.invalidArgument(
                    name, "is attribute paths joined by commas", "write it like fields=a,b/c");
        }
        return paths;
    }

    /** Which part of the collection is wanted. */
    public Page page() {
        return new Page(text("page_size").map(QueryParameters::size), text("page_token"));
    }

    /** These parameters, as they are written in a URL, with another page token. */
    String onPage(String token) {
        return Stream.concat(
                        parameters.keySet().stream()
                                .filter(name -> !name.equals("page_token"))
                                .map(name -> name + "="
                                        + PathSegment.encode(text(name).orElse(""))),
                        Stream.of("page_token=" + PathSegment.encode(token)))
                .collect(Collectors.joining("&"));
    }

    private static int size(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw InfrastructureException.invalidArgument(
                    "page_size", "is a whole number", "give 1 to " + Page.MAX_SIZE);
        }
        return Integer.parseInt(text);
    }
}
