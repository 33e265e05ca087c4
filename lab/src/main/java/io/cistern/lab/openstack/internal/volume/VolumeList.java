// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists with filters, in the order of ids. Recordings: volumes-detail*, snapshots-detail*.
 *
 * @param <T> what is listed
 */
final class VolumeList<T> {

    private static final Set<String> PAGING = Set.of("limit", "marker", "sort", "all_tenants", "project_id");
    private static final Pattern PAIR = Pattern.compile("'([^']*)': '([^']*)'");

    private final String name;
    private final String singular;
    private final int maxPageSize;
    private final Function<T, String> id;
    private final Function<T, String> projectId;
    private final Map<String, BiPredicate<T, String>> filters;

    /** @param filters what can be asked for, beside metadata */
    VolumeList(
            String name,
            String singular,
            int maxPageSize,
            Function<T, String> id,
            Function<T, String> projectId,
            Function<T, Map<String, String>> metadata,
            Map<String, BiPredicate<T, String>> filters) {
        this.name = name;
        this.singular = singular;
        this.maxPageSize = maxPageSize;
        this.id = id;
        this.projectId = projectId;
        this.filters = new LinkedHashMap<>(filters);
        this.filters.put("metadata", (one, wanted) -> metadata.apply(one)
                .entrySet()
                .containsAll(pairs(wanted).entrySet()));
    }

    private static Map<String, String> pairs(String dictionary) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(dictionary);
        while (pair.find()) {
            pairs.put(pair.group(1), pair.group(2));
        }
        return pairs;
    }

    LabResponse answer(CinderCall call, Collection<T> all, Function<T, ObjectNode> view) {
        call.query().names().stream()
                .filter(asked -> !PAGING.contains(asked) && !filters.containsKey(asked))
                .findFirst()
                .ifPresent(asked -> {
                    throw CinderFault.badRequest("Invalid filters " + asked + " are found in query options.");
                });
        List<T> found = all.stream()
                .filter(one -> isWanted(call, one))
                .sorted(Comparator.comparing(id))
                .toList();
        int from = call.query()
                .first("marker")
                .map(marker -> 1 + position(found, marker))
                .orElse(0);
        int limit = Math.min(call.query().first("limit").map(Integer::parseInt).orElse(maxPageSize), maxPageSize);
        List<T> page = found.subList(from, Math.min(found.size(), from + limit));
        ObjectNode answer = Json.object(name, Json.array(page.stream().map(view).toList()));
        if (page.size() == limit && limit > 0) {
            String last = id.apply(page.get(page.size() - 1));
            answer.putArray(name + "_links")
                    .addObject()
                    .put("rel", "next")
                    .put(
                            "href",
                            call.request().origin() + call.request().path() + "?"
                                    + call.query().withMarker(last));
        }
        return LabResponse.json(200, answer);
    }

    private int position(List<T> found, String marker) {
        int position = found.stream().map(id).toList().indexOf(marker);
        if (position < 0) {
            throw CinderFault.notFound(singular, marker);
        }
        return position;
    }

    private boolean isWanted(CinderCall call, T one) {
        boolean everywhere = call.isAdmin() && call.query().first("all_tenants").isPresent();
        Optional<String> project = everywhere
                ? call.query().first("project_id")
                : Optional.of(call.session().projectId());
        return project.map(projectId.apply(one)::equals).orElse(true)
                && filters.entrySet().stream().allMatch(filter -> call.query()
                        .first(filter.getKey())
                        .map(wanted -> filter.getValue().test(one, wanted))
                        .orElse(true));
    }
}
