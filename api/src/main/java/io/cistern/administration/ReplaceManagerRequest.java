// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Replace Manager.
 *
 * @param endpointId 1; the endpoint
 * @param address 0..1; where the new one is; absent: at the same address
 * @param credentialRef 0..1; reference to its credential, e.g. {@code file:/etc/bmc}; never a secret
 * @param pins 0..N; the public keys of the new one; none: as it is verified now
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
public record ReplaceManagerRequest(
        String endpointId, Optional<String> address, Optional<String> credentialRef, List<String> pins)
        implements Request {

    public ReplaceManagerRequest {
        Attributes.required(endpointId, "endpointId");
        address = Attributes.optional(address);
        credentialRef = Attributes.optional(credentialRef);
        pins = Attributes.list(pins, "pins");
    }

    @Override
    public void validate() {
        Constraints.identifier("endpointId", endpointId);
        address.ifPresent(where -> EndpointRules.address("address", where));
        EndpointRules.credentialRef("credentialRef", credentialRef);
        EndpointRules.pins("pins", pins);
    }
}
