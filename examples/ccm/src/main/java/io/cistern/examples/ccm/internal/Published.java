// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Published services, told apart by a service property: {@code vim.id} or {@code pim.id}. */
final class Published {

    private Published() {}

    /** The ids there are. */
    static <S> SortedSet<String> ids(List<Map.Entry<Map<String, Object>, S>> services, String property) {
        SortedSet<String> ids = new TreeSet<>();
        services.forEach(service -> ids.add(String.valueOf(service.getKey().get(property))));
        return ids;
    }

    /** The one with an id. */
    static <S> S select(List<Map.Entry<Map<String, Object>, S>> services, String property, String id) {
        return services.stream()
                .filter(service -> id.equals(service.getKey().get(property)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + property + " \"" + id
                        + "\"; there are " + ids(services, property) + ". Configure one by a file in etc/"));
    }
}
