// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Attributes of older releases of IFA 005 that differ from today's in more than their name. */
final class OlderShapes {
    private static final String CONSTRAINTS = "affinityOrAntiAffinityConstraints";
    private static final String FLAVOUR = "computeFlavourId";

    /** Today's attributes that had another shape. */
    static final Set<String> ATTRIBUTES = Set.of(CONSTRAINTS, FLAVOUR);

    private OlderShapes() {}

    static void renew(ObjectNode object, JsonParser parser) throws Refusal {
        constraints(object, "affinityConstraint", "AFFINITY");
        constraints(object, "antiAffinityConstraint", "ANTI_AFFINITY");
        flavour(object, parser);
    }

    /** Two lists, whose name gave the type of their elements, became one. */
    private static void constraints(ObjectNode object, String older, String type) {
        if (object.remove(older) instanceof ArrayNode constraints) {
            ArrayNode all = object.withArray(CONSTRAINTS);
            for (JsonNode constraint : constraints) {
                if (constraint instanceof ObjectNode named) {
                    named.put("type", type);
                }
                all.add(constraint);
            }
        }
    }

    /** A flavour given inline became a reference to one. */
    private static void flavour(ObjectNode object, JsonParser parser) throws Refusal {
        if (!object.has(FLAVOUR) && object.has("computeData")) {
            JsonNode id = object.path("computeData").path("flavourId");
            if (!id.isTextual()) {
                Refusal refusal = new Refusal(
                        parser,
                        "names a flavour that exists by its flavourId",
                        "create the flavour and give its identifier as computeFlavourId");
                refusal.prependPath(object, "computeData");
                throw refusal;
            }
            object.set(FLAVOUR, id);
        }
    }
}
