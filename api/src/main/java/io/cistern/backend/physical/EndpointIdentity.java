// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.ServiceDescription;
import java.util.List;

/**
 * Who is behind an endpoint: the answer to a login.
 *
 * @param endpointId the endpoint
 * @param service what is there
 * @param systems the servers and switches behind it
 */
public record EndpointIdentity(String endpointId, ServiceDescription service, List<ObservedIdentity> systems) {

    public EndpointIdentity {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(service, "service");
        systems = Attributes.list(systems, "systems");
    }
}
