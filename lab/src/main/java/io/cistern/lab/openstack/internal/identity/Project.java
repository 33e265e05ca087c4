// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.identity;

import io.cistern.lab.openstack.internal.Identifiers;
import java.util.Map;

/**
 * A project, with its quotas.
 *
 * @param limits by the names that Nova and Neutron have for them; what is missing is unlimited
 */
public record Project(String id, String name, String description, Map<String, Integer> limits) {

    public static final int UNLIMITED = -1;

    public Project {
        limits = Map.copyOf(limits);
    }

    public static Project of(String name, String description, Map<String, Integer> limits) {
        return new Project(Identifiers.hexadecimal(), name, description, limits);
    }

    public int limit(String resource) {
        return limits.getOrDefault(resource, UNLIMITED);
    }

    /** Whether one more than what is used would be too many. */
    public boolean isFull(String resource, long used) {
        int limit = limit(resource);
        return limit != UNLIMITED && used + 1 > limit;
    }
}
