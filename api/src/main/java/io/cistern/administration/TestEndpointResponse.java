// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.ServiceDescription;

/**
 * Output of Test Endpoint.
 *
 * @param service 1; what answers there and with which certificate; nothing of it is verified
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record TestEndpointResponse(ServiceDescription service) implements Response {

    public TestEndpointResponse {
        Attributes.required(service, "service");
    }
}
