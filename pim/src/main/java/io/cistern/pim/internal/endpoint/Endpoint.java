// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.backend.StateCollection;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.store.Kept;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TrustMode;
import java.util.List;
import java.util.Optional;

/**
 * A management service, as an administrator or the configuration of the driver defines it.
 *
 * @param endpointId its id
 * @param addresses where it is, the present address first
 * @param credentialRef where its credential is
 * @param tls how its certificate is verified
 * @param stage how far it is
 * @param problem why it is no further
 * @param resourcePoolId the pool of what is behind it
 * @param location where that is
 * @param expectedSerial the serial number of the server that should be there
 * @param definedIn where the configuration of the driver lists it
 * @param seen what answered when it was looked at without a credential
 */
public record Endpoint(
        String endpointId,
        List<ManagementAddress> addresses,
        Optional<String> credentialRef,
        TlsPolicy tls,
        Stage stage,
        Optional<String> problem,
        String resourcePoolId,
        Optional<Location> location,
        Optional<String> expectedSerial,
        Optional<String> definedIn,
        Optional<ServiceDescription> seen) {

    public static final StateCollection<Endpoint> COLLECTION = new StateCollection<>("endpoints", Endpoint.class);

    /** How far an endpoint is. */
    public enum Stage {
        /** It answered; nobody has approved it, and no credential is sent there. */
        DISCOVERED,
        /** Its credential, its certificate, and who is there are being verified; or a human must decide about that. */
        ENROLLING,
        /** It could not be enrolled. */
        ENROLL_FAILED,
        /** What is there is in the inventory. */
        MANAGED,
        /** It is left alone. */
        DETACHED
    }

    public Endpoint {
        addresses = Kept.list(addresses);
    }

    /** Where it is. */
    public String address() {
        return addresses.get(0).address();
    }

    /** Whether anything is sent to it. */
    public boolean active() {
        return switch (stage) {
            case ENROLLING, ENROLL_FAILED, MANAGED -> true;
            case DISCOVERED, DETACHED -> false;
        };
    }

    /** At another stage. */
    public Endpoint at(Stage next, Optional<String> why) {
        return new Endpoint(
                endpointId,
                addresses,
                credentialRef,
                tls,
                next,
                why,
                resourcePoolId,
                location,
                expectedSerial,
                definedIn,
                seen);
    }

    /** Listed by the configuration of the driver, or no longer. */
    Endpoint listed(Optional<String> where) {
        return new Endpoint(
                endpointId,
                addresses,
                credentialRef,
                tls,
                stage,
                problem,
                resourcePoolId,
                location,
                expectedSerial,
                where,
                seen);
    }

    /** Trusted from now on with the key that it showed when it was first met. */
    public Endpoint pinned(String key) {
        boolean met = tls.trustMode() == TrustMode.TOFU && tls.pins().isEmpty();
        return met ? with(new TlsPolicy(tls.trustMode(), List.of(key), tls.verifyHostName(), tls.legacyTls())) : this;
    }

    private Endpoint with(TlsPolicy policy) {
        return new Endpoint(
                endpointId,
                addresses,
                credentialRef,
                policy,
                stage,
                problem,
                resourcePoolId,
                location,
                expectedSerial,
                definedIn,
                seen);
    }

    /** Reached in another way, and to be enrolled again for that. */
    public Endpoint reached(List<ManagementAddress> where, Optional<String> credential, TlsPolicy policy) {
        return new Endpoint(
                endpointId,
                where,
                credential,
                policy,
                active() ? Stage.ENROLLING : stage,
                Optional.empty(),
                resourcePoolId,
                location,
                expectedSerial,
                definedIn,
                seen);
    }

    /** Whether a human has to look at its public key before it is trusted. */
    boolean needsALook() {
        return tls.trustMode() == TrustMode.TOFU
                && tls.pins().isEmpty()
                && definedIn.isEmpty()
                && address().startsWith("https:");
    }

    EndpointAccess access() {
        return new EndpointAccess(endpointId, address(), credentialRef, tls);
    }

    Place place() {
        return new Place(resourcePoolId, location, addresses, credentialRef);
    }
}
