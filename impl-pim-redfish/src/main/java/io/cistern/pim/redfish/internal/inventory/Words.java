// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the literals of one resource, and keeps the words behind every one that is not known. */
final class Words {

    private final Map<String, String> unknown = new TreeMap<>();

    /** A literal; one that is not known stands for {@code otherwise}, and so does none. */
    <E> E read(RedfishObject object, String name, Map<String, E> known, E otherwise) {
        return read(object, name, known).orElse(otherwise);
    }

    /** A literal; one that is not known is none. */
    <E> Optional<E> read(RedfishObject object, String name, Map<String, E> known) {
        Optional<E> read = object.literal(name, known);
        if (read.isEmpty()) {
            object.text(name).ifPresent(word -> keep(name, word));
        }
        return read;
    }

    /** Keeps what has no attribute. */
    void keep(String name, String word) {
        unknown.put(name, word);
    }

    Map<String, String> kept() {
        return Map.copyOf(unknown);
    }
}
