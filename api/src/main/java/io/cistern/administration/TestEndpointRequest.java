// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;

/**
 * Input of Test Endpoint.
 *
 * @param address 1; where it is
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record TestEndpointRequest(String address) implements Request {

    public TestEndpointRequest {
        Attributes.required(address, "address");
    }

    @Override
    public void validate() {
        EndpointRules.address("address", address);
    }
}
