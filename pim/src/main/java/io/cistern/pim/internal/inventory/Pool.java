// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateCollection;
import io.cistern.pim.internal.store.Kept;
import io.cistern.pim.inventory.SelectionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pool as an operator defines it.
 *
 * @param resourcePoolId its id
 * @param name its name
 * @param description what it is for
 * @param siteId where it is
 * @param ownerTenantId the tenant that owns it
 * @param offeredToTenants the tenants that may use it; none: all
 * @param selectionPolicy how servers are chosen from it
 * @param labels what an operator attached
 */
public record Pool(
        String resourcePoolId,
        String name,
        Optional<String> description,
        String siteId,
        Optional<String> ownerTenantId,
        List<String> offeredToTenants,
        Optional<SelectionPolicy> selectionPolicy,
        Map<String, String> labels) {

    public static final StateCollection<Pool> COLLECTION = new StateCollection<>("pools", Pool.class);

    /** The site of what has no other. */
    public static final String DEFAULT_SITE = "default";

    public Pool {
        offeredToTenants = Kept.list(offeredToTenants);
        labels = Kept.map(labels);
    }

    /** A pool of which nothing but its id is known: it is for everybody. */
    static Pool named(String id) {
        return new Pool(
                id, id, Optional.empty(), DEFAULT_SITE, Optional.empty(), List.of(), Optional.empty(), Map.of());
    }
}
