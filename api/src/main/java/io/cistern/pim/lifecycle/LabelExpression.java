// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.util.List;

/**
 * A rule on one label.
 *
 * @param key 1; the label
 * @param operator 1; how it is compared
 * @param values 0..N; with what; none with EXISTS and DOES_NOT_EXIST
 */
public record LabelExpression(String key, LabelOperator operator, List<String> values) {

    public LabelExpression {
        Attributes.required(key, "key");
        Attributes.required(operator, "operator");
        values = Attributes.list(values, "values");
    }
}
