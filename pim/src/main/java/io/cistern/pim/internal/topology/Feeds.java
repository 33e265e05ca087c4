// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PDUs and outlets by their names, as power supplies and chassis name what feeds them. Two of one name are not told
 * apart by it.
 */
final class Feeds {

    private final Map<String, Set<String>> named = new HashMap<>();

    void know(String id, String name) {
        named.computeIfAbsent(spelt(name), first -> new HashSet<>()).add(id);
    }

    /** What has a name; empty: nothing that is known, or several. */
    Optional<String> named(String name) {
        Set<String> ids = named.getOrDefault(spelt(name), Set.of());
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    /** {@code PDU-1: Outlet 3} and {@code pdu-1/outlet-3} are one. */
    private static String spelt(String name) {
        return String.join("/", name.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
