// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * An endpoint that the configuration of a driver lists.
 *
 * @param address where it is
 * @param credentialRef where its credential is
 * @param tls how its certificate is verified
 * @param resourcePoolId the pool of what is behind it; absent: the default
 * @param expectedSerial the serial number of the server that should be there
 * @param origin where it is defined, for people, e.g. the name of a file
 */
@Buildable
public record EndpointDefinition(
        String address,
        Optional<String> credentialRef,
        TlsPolicy tls,
        Optional<String> resourcePoolId,
        Optional<String> expectedSerial,
        Optional<String> origin) {

    public EndpointDefinition {
        Attributes.required(address, "address");
        credentialRef = Attributes.optional(credentialRef);
        Attributes.required(tls, "tls");
        resourcePoolId = Attributes.optional(resourcePoolId);
        expectedSerial = Attributes.optional(expectedSerial);
        origin = Attributes.optional(origin);
    }

    public static EndpointDefinitionBuilder builder() {
        return EndpointDefinitionBuilder.builder();
    }
}
