// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import java.util.List;

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
    }

    /** The path as it is written. */
    public String attribute() {
        return String.join("/", path);
    }
}
