// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** OpenStack Placement, which answers administrators only. What has gone meanwhile is empty, not a failure. */
public interface PlacementClient {

    /** {@code GET /resource_providers}; 1.14 shows the tree. */
    List<ResourceProvider> providers();

    /** {@code GET /resource_providers/{id}/inventories}: by resource class. */
    Map<String, Inventory> inventories(String providerId);

    /** {@code GET /resource_providers/{id}/traits}; from 1.6. */
    Set<String> traits(String providerId);
}
