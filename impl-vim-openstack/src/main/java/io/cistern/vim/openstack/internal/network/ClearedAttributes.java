// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.InfrastructureException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that an update makes absent.
 *
 * @param names of attributes
 * @param metadataKeys of single pairs of metadata
 */
public record ClearedAttributes(Set<String> names, Set<String> metadataKeys) {

    private static final String METADATA = "metadata";

    /**
     * Reads their paths.
     *
     * @param clearable what can be absent, besides metadata
     * @throws InfrastructureException INVALID_ARGUMENT: something else is to be
     */
    public static ClearedAttributes of(List<String> paths, Set<String> clearable) {
        Set<String> names = new HashSet<>();
        Set<String> metadataKeys = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            if (path.startsWith(METADATA + "/") && !path.startsWith(METADATA + "/" + Tags.RESERVED)) {
                metadataKeys.add(path.substring(METADATA.length() + 1));
            } else if (clearable.contains(path) || path.equals(METADATA)) {
                names.add(path);
            } else {
                throw InfrastructureException.invalidArgument(
                        "clearAttribute[" + i + "]",
                        "names an attribute of the resource that can be absent",
                        "choose among "
                                + Stream.concat(
                                                Stream.of(METADATA, METADATA + "/<key>"),
                                                clearable.stream().sorted())
                                        .collect(Collectors.joining(", ")));
            }
        }
        return new ClearedAttributes(names, metadataKeys);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    public boolean hasAllMetadata() {
        return has(METADATA);
    }

    /** Refuses an attribute that is both to be changed and to be absent. */
    void mustNotHave(String name, String path, boolean isGiven) {
        if (isGiven && has(name)) {
            throw InfrastructureException.invalidArgument(
                    path, "is not both given and among clearAttribute", "do one or the other");
        }
    }
}
