// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Metadata as tags: Networking has no key/value pairs, so a pair is the tag {@code key=value}. A tag has at most 255
 * characters (60 before 2023, where the cloud itself refuses it).
 */
public final class Tags {

    /** Keys that start so are ours and never shown; requests that have them are refused by the gateway. */
    public static final String RESERVED = "cistern";

    private static final int MAX_LENGTH = 255;

    private Tags() {}

    /**
     * Refuses pairs that no tag can hold.
     *
     * @param path of the pairs
     */
    public static void check(String path, Map<String, String> metadata) {
        metadata.forEach((key, value) -> {
            if (key.contains("=")) {
                throw InfrastructureException.invalidArgument(
                        path + "/" + key,
                        "has no equals sign in its key: network resources keep a pair as the tag key=value",
                        "rename the key");
            }
            if (key.length() + 1 + value.length() > MAX_LENGTH) {
                throw InfrastructureException.invalidArgument(
                        path + "/" + key,
                        "has at most " + (MAX_LENGTH - 1) + " characters in key and value together: network resources"
                                + " keep a pair as a tag",
                        "shorten it");
            }
        });
    }

    public static List<String> of(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
    }

    /**
     * The tags of a resource whose metadata changes; tags that are no pairs of it stay.
     *
     * @param pairs to be added or replaced; those with an empty value are removed
     * @param cleared what else is removed
     */
    static List<String> changed(List<String> tags, Map<String, String> pairs, ClearedAttributes cleared) {
        Map<String, String> metadata = toMetadata(tags);
        List<String> others = new ArrayList<>(tags);
        others.removeAll(of(metadata));
        if (cleared.hasAllMetadata()) {
            metadata.clear();
        }
        metadata.keySet().removeAll(cleared.metadataKeys());
        metadata.putAll(pairs);
        metadata.values().removeIf(String::isEmpty);
        others.addAll(of(metadata));
        return others;
    }

    /** The pairs among the tags of a resource; other tags are not ours to show. */
    public static Map<String, String> toMetadata(List<String> tags) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String tag : tags) {
            int equals = tag.indexOf('=');
            if (equals > 0 && !tag.startsWith(RESERVED)) {
                metadata.put(tag.substring(0, equals), tag.substring(equals + 1));
            }
        }
        return metadata;
    }
}
