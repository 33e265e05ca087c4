// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Update Inventory Metadata.
 *
 * @param physicalResource 1; the resource as it is now
 */
public record UpdateInventoryMetadataResponse(PhysicalResource physicalResource) implements Response {

    public UpdateInventoryMetadataResponse {
        Attributes.required(physicalResource, "physicalResource");
    }
}
