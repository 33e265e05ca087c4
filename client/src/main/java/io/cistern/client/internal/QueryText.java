// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The request of a query as the query part of a URL (SOL 013 clause 5.2 to 5.4). */
final class QueryText {
    private final Class<?> element;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private QueryText(Class<?> element) {
        this.element = element;
    }

    /**
     * Writes what the path does not say.
     *
     * @param request the request
     * @param element the type of what it finds
     * @param inPath the attributes that the path has
     */
    static String of(Request request, Class<?> element, Set<String> inPath) {
        QueryText text = new QueryText(element);
        Arrays.stream(request.getClass().getRecordComponents())
                .filter(component -> !inPath.contains(component.getName()))
                .forEach(component -> RecordParts.value(request, component)
                        .ifPresent(value -> text.add(component.getName(), value, request)));
        return text.parameters.entrySet().stream()
                .map(parameter -> Route.encoded(parameter.getKey()) + "=" + Route.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private void add(String name, Object value, Request request) {
        if (value instanceof Filter filter) {
            filter.expressions().stream().findFirst().ifPresent(any -> parameters.put("filter", filter.toString()));
        } else if (value instanceof AttributeSelector selector) {
            request.validate(); // what follows hides faults of the selector
            select(selector);
        } else if (value instanceof Page page) {
            page.pageSize().ifPresent(size -> parameters.put("page_size", size.toString()));
            page.pageToken().ifPresent(token -> parameters.put("page_token", token));
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                parameters.put(name, list.stream().map(Object::toString).collect(Collectors.joining(",")));
            }
        } else if (value instanceof Duration duration) {
            parameters.put(name, Long.toString(duration.toSeconds()));
        } else if (value instanceof Record part) {
            addParts(name, part, request);
        } else {
            parameters.put(name, value.toString());
        }
    }

    private void addParts(String name, Record part, Request request) {
        Arrays.stream(part.getClass().getRecordComponents())
                .filter(component -> component.getType() != Map.class)
                .forEach(component -> RecordParts.value(part, component)
                        .ifPresent(value -> add(name + "/" + component.getName(), value, request)));
    }

    /** An element without its mandatory attributes could not be made: they are wanted in any case, and as a whole. */
    private void select(AttributeSelector selector) {
        Set<String> mandatory = Arrays.stream(element.getRecordComponents())
                .filter(RecordParts::isMandatory)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!selector.fields().isEmpty()) {
            Set<String> fields = new LinkedHashSet<>(mandatory);
            selector.fields().stream().map(path -> path.split("/")[0]).forEach(fields::add);
            parameters.put("fields", String.join(",", fields));
        }
        List<String> excluded = selector.excludeFields().stream()
                .filter(path -> !path.contains("/") && !mandatory.contains(path))
                .toList();
        if (!excluded.isEmpty()) {
            parameters.put("exclude_fields", String.join(",", excluded));
        }
    }
}
