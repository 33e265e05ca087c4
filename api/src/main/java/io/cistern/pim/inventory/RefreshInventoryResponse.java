// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Refresh Inventory.
 *
 * @param resourceIds 0..N; the resources that were read again
 */
public record RefreshInventoryResponse(List<String> resourceIds) implements Response {

    public RefreshInventoryResponse {
        resourceIds = Attributes.list(resourceIds, "resourceIds");
    }
}
