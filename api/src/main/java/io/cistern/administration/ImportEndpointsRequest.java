// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.pim.inventory.TrustMode;
import java.util.List;

/**
 * Input of Import Endpoints.
 *
 * @param endpoints 1..10000; what is to be there
 * @param approve 1; whether what is new is used at once; else it waits for approval
 * @param dryRun 1; whether only what would happen is told
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record ImportEndpointsRequest(List<RegisterEndpointRequest> endpoints, boolean approve, boolean dryRun)
        implements Request {

    /** The most endpoints of one import. */
    public static final int MAX_ENDPOINTS = 10_000;

    public ImportEndpointsRequest {
        endpoints = Attributes.nonEmpty(endpoints, "endpoints");
    }

    @Override
    public void validate() {
        Constraints.maxItems("endpoints", endpoints, MAX_ENDPOINTS);
        for (int i = 0; i < endpoints.size(); i++) {
            RegisterEndpointRequest endpoint = endpoints.get(i);
            endpoint.validate("endpoints[" + i + "].");
            boolean trusted = endpoint.address().startsWith("http://")
                    || endpoint.tls()
                            .filter(tls -> tls.trustMode() != TrustMode.TOFU
                                    || !tls.pins().isEmpty())
                            .isPresent();
            Constraints.check(
                    trusted || !approve,
                    "endpoints[" + i + "].tls.pins",
                    "has the public key of an endpoint that is trusted on first use and not looked at",
                    "give the key, another trustMode, or approve it after a look");
        }
        Constraints.distinct("endpoints", endpoints.stream().map(RegisterEndpointRequest::address), "address");
    }
}
