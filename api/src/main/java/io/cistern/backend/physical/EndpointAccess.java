// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * How one endpoint, i.e. one management service, is reached.
 *
 * @param endpointId identifier, given by the inventory
 * @param address where it is, e.g. {@code https://192.0.2.10}
 * @param credentialRef where its credential is, e.g. {@code file:/etc/bmc}; absent: it is asked only what needs none
 * @param tls how its certificate is verified
 */
public record EndpointAccess(String endpointId, String address, Optional<String> credentialRef, TlsPolicy tls) {

    public EndpointAccess {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(address, "address");
        credentialRef = Attributes.optional(credentialRef);
        Attributes.required(tls, "tls");
    }
}
