// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value is refused; where it is, is added on the way up. */
final class Refusal extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String remedy;

    Refusal(JsonParser parser, String rule, String remedy) {
        super(parser, rule);
        this.rule = rule;
        this.remedy = remedy;
    }

    /** A mandatory attribute is absent. */
    static Refusal mandatory(JsonParser parser) {
        return new Refusal(parser, "is mandatory (cardinality 1)", "give it a value");
    }

    String rule() {
        return rule;
    }

    String remedy() {
        return remedy;
    }
}
