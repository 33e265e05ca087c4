// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Get Physical Resource.
 *
 * @param physicalResource 1; the resource
 */
public record GetPhysicalResourceResponse(PhysicalResource physicalResource) implements Response {

    public GetPhysicalResourceResponse {
        Attributes.required(physicalResource, "physicalResource");
    }
}
