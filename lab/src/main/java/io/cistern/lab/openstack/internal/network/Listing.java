// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Filters, fields, order and pages of Neutron's lists. Recordings: networks-by-*, networks-page*, networks-fields. */
final class Listing {

    private static final Set<String> CONTROLS =
            Set.of("fields", "limit", "marker", "page_reverse", "sort_key", "sort_dir");
    private static final Set<String> TAG_FILTERS = Set.of("tags", "tags-any", "not-tags", "not-tags-any");

    private final LabRequest request;
    private final Kind kind;
    private final int maxPageSize;

    Listing(LabRequest request, Kind kind, int maxPageSize) {
        this.request = request;
        this.kind = kind;
        this.maxPageSize = maxPageSize;
    }

    /** {@code resources} are sorted by id; only those on the page are turned into views. */
    ObjectNode of(Stream<ObjectNode> resources, Set<String> attributes, UnaryOperator<ObjectNode> view) {
        Query query = request.query();
        refuseUnknownFilters(attributes);
        refuseSortingShares();
        List<ObjectNode> found = resources.filter(filter(query)).collect(Collectors.toCollection(ArrayList::new));
        query.first("sort_key").filter(key -> !key.equals("id")).ifPresent(key -> {
            found.sort(Comparator.comparing(resource -> resource.path(key).asText()));
        });
        if (query.first("sort_dir").orElse("asc").equals("desc")) {
            Collections.reverse(found);
        }
        int limit = limit();
        List<ObjectNode> page = after(found, limit);
        ObjectNode answer = Json.object();
        answer.set(kind.plural(), fields(page, view));
        if (!page.isEmpty() && query.names().contains("limit")) {
            answer.set(kind.plural() + "_links", links(page, page.size() == limit));
        }
        return answer;
    }

    private void refuseUnknownFilters(Set<String> attributes) {
        List<String> unknown = request.query().names().stream()
                .filter(name -> !CONTROLS.contains(name) && !TAG_FILTERS.contains(name) && !attributes.contains(name))
                .map(name -> "'" + name + "'")
                .toList();
        if (!unknown.isEmpty()) {
            throw NeutronFault.badRequest(unknown + " is invalid attribute for filtering");
        }
    }

    /** Policies that share networks have no attribute to sort by. Recording network/rbac-policies-sorted. */
    private void refuseSortingShares() {
        List<String> keys = request.query().all("sort_key");
        if (kind.equals(RbacPolicies.KIND) && !keys.isEmpty()) {
            String names = keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
            throw NeutronFault.badRequest("[" + names + "] is invalid attribute for sort_keys");
        }
    }

    private static Predicate<ObjectNode> filter(Query query) {
        Predicate<ObjectNode> all = view -> true;
        for (String name : query.names()) {
            if (TAG_FILTERS.contains(name)) {
                Set<String> asked =
                        new HashSet<>(List.of(query.first(name).orElse("").split(",")));
                all = all.and(view -> tagsMatch(name, asked, tags(view)));
            } else if (name.equals("fixed_ips")) {
                all = all.and(view -> query.all(name).stream().allMatch(asked -> hasAddress(view, asked)));
            } else if (name.equals("security_groups")) {
                all = all.and(view -> query.all(name).stream().anyMatch(texts(view.path(name))::contains));
            } else if (!CONTROLS.contains(name)) {
                all = all.and(view -> query.all(name).stream().anyMatch(asked -> matches(view.path(name), asked)));
            }
        }
        return all;
    }

    private static boolean matches(JsonNode value, String asked) {
        return value.isBoolean()
                ? value.asBoolean() == (asked.equalsIgnoreCase("true") || asked.equals("1"))
                : value.asText().equals(asked);
    }

    private static boolean hasAddress(ObjectNode view, String asked) {
        String[] parts = asked.split("=", 2);
        return parts.length == 2
                && StreamSupport.stream(view.path("fixed_ips").spliterator(), false)
                        .anyMatch(address -> address.path(parts[0]).asText().equals(parts[1]));
    }

    private static boolean tagsMatch(String filter, Set<String> asked, Set<String> tags) {
        return switch (filter) {
            case "tags" -> tags.containsAll(asked);
            case "tags-any" -> asked.stream().anyMatch(tags::contains);
            case "not-tags" -> !tags.containsAll(asked);
            default -> asked.stream().noneMatch(tags::contains);
        };
    }

    private static Set<String> tags(ObjectNode view) {
        return texts(view.path("tags"));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> result = new HashSet<>();
        array.forEach(element -> result.add(element.asText()));
        return result;
    }

    /** Recording: networks-page-bad-limit. */
    private int limit() {
        String limit = request.query().first("limit").orElse("0");
        if (!limit.matches("[0-9]+")) {
            throw new NeutronFault(
                    400,
                    "BadRequest",
                    "Bad limit request: Limit must be an integer 0 or greater and not '" + limit + "'.");
        }
        int asked = Integer.parseInt(limit);
        return asked == 0 ? maxPageSize : Math.min(asked, maxPageSize);
    }

    /** Recording: networks-page-bad-marker. */
    private List<ObjectNode> after(List<ObjectNode> found, int limit) {
        int from = request.query()
                .first("marker")
                .map(marker -> 1 + position(found, marker))
                .orElse(0);
        return found.subList(from, Math.min(found.size(), from + limit));
    }

    private int position(List<ObjectNode> found, String marker) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).path("id").asText().equals(marker)) {
                return i;
            }
        }
        throw kind.notFound().apply(marker);
    }

    private ArrayNode fields(List<ObjectNode> page, UnaryOperator<ObjectNode> view) {
        List<String> fields = request.query().all("fields");
        return Json.array(page.stream()
                .map(view)
                .map(one -> fields.isEmpty() ? one : one.retain(fields))
                .toList());
    }

    private ArrayNode links(List<ObjectNode> page, boolean isFull) {
        String address = request.origin() + request.path() + "?";
        String last = page.get(page.size() - 1).path("id").asText();
        String first = page.get(0).path("id").asText();
        ArrayNode links = Json.array();
        if (isFull) {
            links.addObject()
                    .put("rel", "next")
                    .put("href", address + request.query().withMarker(last));
        }
        links.addObject()
                .put("rel", "previous")
                .put("href", address + request.query().withMarker(first) + "&page_reverse=True");
        return links;
    }
}
