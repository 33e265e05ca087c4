// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;
import java.util.function.Function;

/** A part of a list, as {@code limit} and {@code marker} ask for it. Recordings: flavors-page*, servers-page. */
record Page<T>(List<T> elements, boolean isFull) {

    static <T> Page<T> of(List<T> all, Function<T, String> id, NovaCall call, int maxPageSize) {
        int from = call.query()
                .first("marker")
                .map(marker -> 1 + position(all, id, marker))
                .orElse(0);
        int limit = Math.min(limit(call, maxPageSize), maxPageSize);
        List<T> elements = all.subList(from, Math.min(all.size(), from + limit));
        return new Page<>(elements, elements.size() == limit && limit > 0);
    }

    /** The answer, with a link to the next page if there may be one. */
    ObjectNode answer(String name, NovaCall call, Function<T, String> id, Function<T, ObjectNode> view) {
        ObjectNode answer =
                Json.object(name, Json.array(elements.stream().map(view).toList()));
        if (isFull) {
            String last = id.apply(elements.get(elements.size() - 1));
            String address = call.request().origin() + call.request().path() + "?"
                    + call.query().withMarker(last);
            answer.putArray(name + "_links").addObject().put("rel", "next").put("href", address);
        }
        return answer;
    }

    private static <T> int position(List<T> all, Function<T, String> id, String marker) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(marker)) {
                return i;
            }
        }
        throw NovaFault.badRequest("marker [" + marker + "] not found");
    }

    private static int limit(NovaCall call, int maxPageSize) {
        String limit = call.query().first("limit").orElse(Integer.toString(maxPageSize));
        if (!limit.matches("[0-9]+")) {
            throw NovaFault.badRequest("Invalid input for query parameters limit. Value: " + limit + ". '" + limit
                    + "' does not match '^[0-9]*$'");
        }
        return Integer.parseInt(limit);
    }
}
