// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Approve Endpoint.
 *
 * @param endpointId 1; the endpoint
 * @param spkiSha256 0..1; the public key that was looked at; needed with TOFU
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record ApproveEndpointRequest(String endpointId, Optional<String> spkiSha256) implements Request {

    public ApproveEndpointRequest {
        Attributes.required(endpointId, "endpointId");
        spkiSha256 = Attributes.optional(spkiSha256);
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        spkiSha256.ifPresent(key -> EndpointRules.key("spkiSha256", key));
    }
}
