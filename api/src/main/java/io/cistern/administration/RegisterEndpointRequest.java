// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Register Endpoint.
 *
 * @param address 1; where it is, e.g. {@code https://192.0.2.10}
 * @param credentialRef 0..1; reference to its credential, e.g. {@code file:/etc/bmc}; never a secret
 * @param tls 0..1; how its certificate is verified; absent: as the PIM is configured
 * @param resourcePoolId 0..1; the pool of what is behind it
 * @param locationId 0..1; the location of what is behind it
 * @param expectedSerial 0..1; the serial number of the server that should be there
 */
@Extension("the standard does not say how a PIM learns of its endpoints")
@Buildable
public record RegisterEndpointRequest(
        String address,
        Optional<String> credentialRef,
        Optional<TlsPolicy> tls,
        Optional<String> resourcePoolId,
        Optional<String> locationId,
        Optional<String> expectedSerial)
        implements Request {

    public RegisterEndpointRequest {
        Attributes.required(address, "address");
        credentialRef = Attributes.optional(credentialRef);
        tls = Attributes.optional(tls);
        resourcePoolId = Attributes.optional(resourcePoolId);
        locationId = Attributes.optional(locationId);
        expectedSerial = Attributes.optional(expectedSerial);
    }

    public static RegisterEndpointRequestBuilder builder() {
        return RegisterEndpointRequestBuilder.builder();
    }

    @Override
    public void validate() {
        validate("");
    }

    /** The same where it is part of another request. */
    void validate(String prefix) {
        EndpointRules.address(prefix + "address", address);
        EndpointRules.credentialRef(prefix + "credentialRef", credentialRef);
        tls.ifPresent(policy -> EndpointRules.tls(prefix + "tls", policy));
        Constraints.identifier(prefix + "resourcePoolId", resourcePoolId);
        Constraints.identifier(prefix + "locationId", locationId);
        Constraints.text(prefix + "expectedSerial", expectedSerial);
    }
}
