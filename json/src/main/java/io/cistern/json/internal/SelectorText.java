// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import io.cistern.api.AttributeSelector;
import java.util.List;

/** Attribute selectors as text: {@code all_fields}, {@code fields=a,b/c} or {@code exclude_fields=a}. */
final class SelectorText {
    private static final String ALL = "all_fields";
    private static final String FIELDS = "fields=";
    private static final String EXCLUDE = "exclude_fields=";

    private SelectorText() {}

    static AttributeSelector parse(String text) {
        if (text.isEmpty() || text.equals(ALL)) {
            return AttributeSelector.ALL_FIELDS;
        }
        if (text.startsWith(FIELDS)) {
            return new AttributeSelector(paths(text.substring(FIELDS.length())), List.of());
        }
        if (text.startsWith(EXCLUDE)) {
            return new AttributeSelector(List.of(), paths(text.substring(EXCLUDE.length())));
        }
        throw new IllegalArgumentException("selector");
    }

    private static List<String> paths(String text) {
        List<String> paths = List.of(text.split(",", -1));
        if (paths.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("blank path");
        }
        return paths;
    }

    static String format(AttributeSelector selector) {
        if (!selector.fields().isEmpty()) {
            return FIELDS + String.join(",", selector.fields());
        }
        return selector.excludeFields().isEmpty() ? ALL : EXCLUDE + String.join(",", selector.excludeFields());
    }
}
