// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.ServiceDescription;

/**
 * What an endpoint tells without a credential.
 *
 * @param address where it is
 * @param service what is there; its certificate was looked at and not verified
 */
public record EndpointProbe(String address, ServiceDescription service) {

    public EndpointProbe {
        Attributes.required(address, "address");
        Attributes.required(service, "service");
    }
}
