// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.cistern.backend.Journal;
import io.cistern.backend.support.http.JsonEndpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What an operation has to know however often it is repeated: what something was before it was changed, so that it can
 * be put back, or what was chosen. The journal keeps it, in parts, because it keeps no long texts.
 */
public final class Memory {

    private static final int PART = 900;

    private Memory() {}

    /**
     * What was seen when the operation first came here.
     *
     * @param key of the steps that keep it, at most 14 characters
     * @param look sees it; nothing may be changed before this returns
     */
    public static String keep(Journal journal, String key, Supplier<String> look) {
        // A text of several parts is seen once: parts of two looks would not fit together.
        AtomicReference<String> seen = new AtomicReference<>();
        Supplier<String> once = () -> seen.updateAndGet(text -> text == null ? look.get() : text);
        StringBuilder kept = new StringBuilder();
        int parts = 1;
        for (int i = 0; i < parts; i++) {
            String part = part(journal, key, i, once);
            int colon = part.indexOf(':');
            parts = Integer.parseInt(part.substring(0, colon));
            kept.append(part, colon + 1, part.length());
        }
        return kept.toString();
    }

    /** The same for pairs. */
    public static Map<String, String> keepPairs(Journal journal, String key, Supplier<Map<String, String>> look) {
        return read(keep(journal, key, () -> write(look.get())));
    }

    private static String write(Map<String, String> pairs) {
        try {
            return JsonEndpoint.json().writeValueAsString(pairs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text cannot be written as JSON", e);
        }
    }

    private static Map<String, String> read(String json) {
        try {
            return JsonEndpoint.json().readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }

    private static String part(Journal journal, String key, int index, Supplier<String> look) {
        return journal.remember(key + index, () -> {
            String text = look.get();
            int parts = Math.max(1, (text.length() + PART - 1) / PART);
            int from = Math.min(index * PART, text.length());
            return parts + ":" + text.substring(from, Math.min(from + PART, text.length()));
        });
    }
}
