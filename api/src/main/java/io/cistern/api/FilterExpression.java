// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import io.cistern.internal.FilterParser;
import java.util.List;
import java.util.Locale;

/**
 * One term of a filter, e.g. {@code (eq,metadata/cisClusterId,c-42)}.
 *
 * @param operator how the attribute is compared
 * @param path the names that lead to the attribute, outermost first
 * @param values what it is compared with
 */
public record FilterExpression(FilterOperator operator, List<String> path, List<String> values) {

    public FilterExpression {
        Attributes.required(operator, "operator");
        path = Attributes.nonEmpty(path, "path");
        values = Attributes.nonEmpty(values, "values");
        if (!path.stream().allMatch(FilterParser::isName)) {
            throw InfrastructureException.invalidArgument(
                    "filter",
                    "a name in a path is not empty and has none of / , ( ) ' ;",
                    "give each name of the path by itself");
        }
        if (!operator.multiple() && values.size() > 1) {
            throw InfrastructureException.invalidArgument(
                    "filter",
                    "the operator " + operator.name().toLowerCase(Locale.ROOT) + " takes one value",
                    "take the operator in, nin, cont or ncont for several");
        }
    }

    /** The path as it is written. */
    public String attribute() {
        return String.join("/", path);
    }
}
