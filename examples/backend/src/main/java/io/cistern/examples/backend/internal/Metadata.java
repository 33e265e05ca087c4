// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata of resources. */
final class Metadata {
    private Metadata() {}

    /** Pairs are added or replaced; one with an empty value is removed. */
    static Map<String, String> changed(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.putAll(changes);
        after.values().removeIf(String::isEmpty);
        return after;
    }
}
