// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;

/**
 * One permission of a consumer: a role on an infrastructure and in a resource group.
 *
 * @param role what may be done
 * @param infrastructureId the VIM or PIM id it holds for, {@link #ANY} for all
 * @param resourceGroupId the resource group it holds for, {@link #ANY} for all
 */
public record Grant(Role role, String infrastructureId, String resourceGroupId) {

    /** Stands for every id. */
    public static final String ANY = "*";

    public Grant {
        Attributes.required(role, "role");
        Attributes.required(infrastructureId, "infrastructureId");
        Attributes.required(resourceGroupId, "resourceGroupId");
    }

    /** Whether it holds for an infrastructure. */
    public boolean covers(String id) {
        return infrastructureId.equals(ANY) || infrastructureId.equals(id);
    }
}
