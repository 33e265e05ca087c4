// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Detach Endpoint.
 *
 * @param endpointId 1; the endpoint
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record DetachEndpointRequest(String endpointId) implements Request {

    public DetachEndpointRequest {
        Attributes.required(endpointId, "endpointId");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
    }
}
