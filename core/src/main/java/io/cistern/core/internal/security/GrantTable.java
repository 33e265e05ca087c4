// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import io.cistern.api.Grant;
import io.cistern.api.Role;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What users, roles, groups and bundles may do: lines such as {@code group.ccm = OPERATOR:edge-1:*}, the value being
 * grants (role, infrastructure, resource group) separated by commas.
 */
public final class GrantTable {

    /** What holds where nothing is configured. */
    static final Map<String, String> DEFAULTS = Map.of(
            "role.admin", "ADMIN:*:*",
            "role.manager", "OPERATOR:*:*",
            "role.viewer", "READER:*:*",
            "bundle.default", "OPERATOR:*:*");

    private final Map<String, Set<Grant>> grants = new TreeMap<>();

    /**
     * Reads a configuration. A key given there replaces the default of that key.
     *
     * @throws IllegalArgumentException names the key that cannot be understood
     */
    public GrantTable(Map<String, ?> configuration) {
        Map<String, Object> lines = new TreeMap<>(DEFAULTS);
        configuration.forEach((key, value) -> {
            if (key.matches("(user|role|group|bundle)\\..+")) {
                lines.put(key, value);
            }
        });
        lines.forEach((key, value) -> grants.put(key, parsed(key, String.valueOf(value))));
    }

    /** The grants of a user, with those of its roles and groups. */
    Set<Grant> of(String user, Set<String> roles, Set<String> groups) {
        Set<Grant> all = new LinkedHashSet<>(of("user." + user));
        roles.forEach(role -> all.addAll(of("role." + role)));
        groups.forEach(group -> all.addAll(of("group." + group)));
        return all;
    }

    /** The grants of a bundle. */
    Set<Grant> ofBundle(String symbolicName) {
        String key = "bundle." + symbolicName;
        return grants.containsKey(key) ? of(key) : of("bundle.default");
    }

    private Set<Grant> of(String key) {
        return grants.getOrDefault(key, Set.of());
    }

    private static Set<Grant> parsed(String key, String value) {
        return Arrays.stream(value.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(text -> grant(key, text))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads one grant; {@code key} is where it was found. */
    static Grant grant(String key, String text) {
        String[] parts = text.split(":");
        boolean known = parts.length == 3
                && Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(parts[0]));
        if (!known) {
            throw new IllegalArgumentException(key + ": \"" + text
                    + "\" is no grant; write ROLE:infrastructure:resourceGroup with a role of "
                    + Arrays.toString(Role.values()) + " and * for all");
        }
        return new Grant(Role.valueOf(parts[0]), parts[1], parts[2]);
    }
}
