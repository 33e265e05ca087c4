// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * Which labels resources must have; all rules hold.
 *
 * @param matchLabels 0..N; labels and their values
 * @param expressions 0..N; further rules
 */
public record LabelSelector(Map<String, String> matchLabels, List<LabelExpression> expressions) {

    public LabelSelector {
        matchLabels = Attributes.map(matchLabels, "matchLabels");
        expressions = Attributes.list(expressions, "expressions");
    }
}
