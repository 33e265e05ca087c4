// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Remove Endpoint.
 *
 * @param endpointId 1; the endpoint that was removed
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record RemoveEndpointResponse(String endpointId) implements Response {

    public RemoveEndpointResponse {
        Attributes.required(endpointId, "endpointId");
    }
}
