// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Update Endpoint Address.
 *
 * @param endpointId 1; the endpoint
 * @param address 1; where it is now
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record UpdateEndpointAddressRequest(String endpointId, String address) implements Request {

    public UpdateEndpointAddressRequest {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(address, "address");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        EndpointRules.address("address", address);
    }
}
