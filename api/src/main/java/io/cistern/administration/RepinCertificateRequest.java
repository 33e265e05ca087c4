// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Repin Certificate.
 *
 * @param endpointId 1; the endpoint
 * @param pins 1..N; the public keys that are accepted; two during a change
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record RepinCertificateRequest(String endpointId, List<String> pins) implements Request {

    public RepinCertificateRequest {
        Attributes.required(endpointId, "endpointId");
        pins = Attributes.nonEmpty(pins, "pins");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        EndpointRules.pins("pins", pins);
    }
}
