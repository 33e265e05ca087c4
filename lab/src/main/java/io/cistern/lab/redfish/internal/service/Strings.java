// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Arrays of JSON texts. */
final class Strings {

    private Strings() {}

    static List<String> of(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
