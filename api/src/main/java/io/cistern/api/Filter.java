// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import io.cistern.internal.FilterParser;
import io.cistern.internal.RecordPath;
import java.util.List;
import java.util.Optional;

/**
 * An attribute filter (SOL 013 clause 5.2.2): terms that must all hold. Parsed and evaluated here only, for every
 * backend alike.
 *
 * @param expressions the terms; none: everything matches
 */
public record Filter(List<FilterExpression> expressions) {

    /** The longest text of a filter. */
    public static final int MAX_LENGTH = 8_192;

    /** The most values of all terms together. */
    public static final int MAX_VALUES = 1_000;

    /** Matches everything. */
    public static final Filter ALL = new Filter(List.of());

    public Filter {
        expressions = Attributes.list(expressions, "filter");
    }

    /**
     * Reads a filter.
     *
     * @param text e.g. {@code (eq,computeName,node-1);(in,runningState,RUNNING,STOPPED)}
     * @throws InfrastructureException INVALID_ARGUMENT naming the place and what was expected there
     */
    public static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    /** A filter of one term. */
    public static Filter where(FilterOperator operator, String attribute, String... values) {
        return new Filter(List.of(new FilterExpression(operator, List.of(attribute.split("/", -1)), List.of(values))));
    }

    /** This filter with the terms of another. */
    public Filter and(Filter other) {
        return new Filter(java.util.stream.Stream.concat(expressions.stream(), other.expressions.stream())
                .toList());
    }

    /**
     * Refuses attributes that the element does not have and values that its type cannot have.
     *
     * @throws InfrastructureException INVALID_ARGUMENT naming the attribute and those there are
     */
    public void validateFor(Class<? extends Record> element) {
        expressions.forEach(expression -> RecordPath.of(element, expression).validate());
    }

    /** Whether an element matches. */
    public boolean matches(Record element) {
        return expressions.stream().allMatch(expression -> RecordPath.of(element.getClass(), expression)
                .holdsFor(element));
    }

    /**
     * The values that an attribute is limited to by {@code eq} or {@code in}: what a backend can ask its cloud for
     * directly.
     *
     * @return empty: the filter does not limit it so
     */
    public Optional<List<String>> valuesOf(String attribute) {
        return expressions.stream()
                .filter(e -> e.operator() == FilterOperator.EQ || e.operator() == FilterOperator.IN)
                .filter(e -> e.attribute().equals(attribute))
                .map(FilterExpression::values)
                .findFirst();
    }

    /** The filter as text. */
    @Override
    public String toString() {
        return FilterParser.format(this);
    }
}
