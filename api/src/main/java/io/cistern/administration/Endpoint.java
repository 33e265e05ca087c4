// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.ProblemDetails;
import io.cistern.backend.physical.Deviation;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.Reachability;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ServiceDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A management service that a PIM reaches physical resources through.
 *
 * @param endpointId 1; identifier
 * @param address 1; where it is, e.g. {@code https://192.0.2.10}
 * @param formerAddresses 0..N; where it was
 * @param state 1; where it stands
 * @param reachability 1; whether it answers
 * @param lastContact 0..1; when it last answered
 * @param tls 1; how its certificate is verified
 * @param credentialRef 0..1; reference to its credential; never a secret
 * @param service 0..1; the service as it was last read, or looked at, with its certificate
 * @param resourceIds 0..N; servers, switches and chassis behind it
 * @param resourcePoolId 0..1; the pool of what is new behind it
 * @param locationId 0..1; the location of what is behind it
 * @param expectedSerial 0..1; the serial number of the server that should be there
 * @param definedIn 0..1; the file that defines it, where it is changed; absent: it was registered
 * @param problem 0..1; why it is not used
 * @param deviations 0..N; what is odd about it
 * @param version 1; grows with each change
 */
@Buildable
public record Endpoint(
        String endpointId,
        String address,
        List<ManagementAddress> formerAddresses,
        EndpointState state,
        Reachability reachability,
        Optional<Instant> lastContact,
        TlsPolicy tls,
        Optional<String> credentialRef,
        Optional<ServiceDescription> service,
        List<String> resourceIds,
        Optional<String> resourcePoolId,
        Optional<String> locationId,
        Optional<String> expectedSerial,
        Optional<String> definedIn,
        Optional<ProblemDetails> problem,
        List<Deviation> deviations,
        long version) {

    public Endpoint {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(address, "address");
        formerAddresses = Attributes.list(formerAddresses, "formerAddresses");
        Attributes.required(state, "state");
        Attributes.required(reachability, "reachability");
        lastContact = Attributes.optional(lastContact);
        Attributes.required(tls, "tls");
        credentialRef = Attributes.optional(credentialRef);
        service = Attributes.optional(service);
        resourceIds = Attributes.list(resourceIds, "resourceIds");
        resourcePoolId = Attributes.optional(resourcePoolId);
        locationId = Attributes.optional(locationId);
        expectedSerial = Attributes.optional(expectedSerial);
        definedIn = Attributes.optional(definedIn);
        problem = Attributes.optional(problem);
        deviations = Attributes.list(deviations, "deviations");
    }

    public static EndpointBuilder builder() {
        return EndpointBuilder.builder();
    }
}
