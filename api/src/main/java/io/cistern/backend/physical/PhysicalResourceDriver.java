// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads the endpoints, i.e. the management services, of physical resources; what a backend of the kind PIM offers
 * ({@link io.cistern.backend.Backend#offer}).
 *
 * <p>No method blocks. Calls on one endpoint may come at the same time: the driver keeps to what an endpoint bears, most
 * urgent first, and to what the fleet bears. It keeps sessions and what it learned of an endpoint by the endpoint's id; an
 * access with the same id and other content replaces what it knew of address, credential and trust.
 *
 * <p>Every reading can fail with RESOURCE_UNREACHABLE (no answer, or not before the deadline), RESOURCE_AUTH_FAILED (the
 * credential is refused; it is not sent again until it or the access changes, or an hour has passed), RESOURCE_CERT_MISMATCH (no credential was sent),
 * BACKEND_ERROR (what answers does not speak the protocol), LIMIT_EXCEEDED (more than can be read), TIMEOUT and CANCELLED.
 * A reading that can tell anything does not fail: what is missing is in its {@code unread} parts.
 */
@ConsumerType
public interface PhysicalResourceDriver {

    /** The endpoints that its configuration lists; none is the rule where they are registered by an administrator. */
    List<EndpointDefinition> configuredEndpoints();

    /** Where its configuration lets endpoints be looked for that nobody has listed; the rule is nowhere. */
    default List<ScanRange> scannedRanges() {
        return List.of();
    }

    /**
     * Looks at an address without a credential: what answers there and with which certificate. Nothing of it is verified
     * and nothing is remembered.
     */
    CompletionStage<EndpointProbe> probe(String address, Instant deadline);

    /** Logs in and tells who is there: before an endpoint is enrolled, and before anything that cannot be taken back. */
    CompletionStage<EndpointIdentity> verify(EndpointAccess endpoint, ReadCall call);

    /** Reads states. */
    CompletionStage<StateReading> readStates(EndpointAccess endpoint, StateScope scope, ReadCall call);

    /** Reads the inventory with identity evidence and facts of the topology. */
    CompletionStage<InventoryReading> readInventory(EndpointAccess endpoint, InventoryScope scope, ReadCall call);

    /**
     * Lets go of an endpoint: readings under way are cancelled, sessions are closed as far as the endpoint answers, and what
     * was learned of it is forgotten.
     *
     * @return completes when nothing is sent to it any more
     */
    CompletionStage<Void> release(String endpointId);
}
