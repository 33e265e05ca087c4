// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.endpoint.Endpoint.Stage;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Adds endpoints and changes how they are reached. Nothing is changed before it was tried: who answers at a new address,
 * or to a new credential, is looked at first. No thread waits for an endpoint.
 */
public final class Enrolment {

    private static final String TO_DECIDE = "find out who is there; detach the other endpoint, if the known server"
            + " answers there no more, or remove that endpoint, if this is another server; then approve this one again";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final PhysicalResourceDriver driver;
    private final Endpoints endpoints;
    private final Inventory inventory;
    private final Visits visits;
    private final Watch watch;
    private final Executor threads;
    private final Clock clock;

    /** @param threads go on where an endpoint has answered */
    public Enrolment(
            PhysicalResourceDriver driver,
            Endpoints endpoints,
            Inventory inventory,
            Visits visits,
            Watch watch,
            Executor threads,
            Clock clock) {
        this.driver = driver;
        this.endpoints = endpoints;
        this.inventory = inventory;
        this.visits = visits;
        this.watch = watch;
        this.threads = threads;
        this.clock = clock;
    }

    /** Looks at an address without a credential. */
    public CompletionStage<ServiceDescription> look(String address) {
        return driver.probe(address, clock.instant().plus(LIMIT)).thenApplyAsync(EndpointProbe::service, threads);
    }

    /** Refuses an address at which there is an endpoint. */
    public void requireFree(String address) {
        endpoints.at(address).ifPresent(other -> {
            throw Refusals.conflict(address, "is the address of endpoint " + other.endpointId(), "use that one");
        });
    }

    /** Adds an endpoint that waits for approval. */
    public void add(Endpoint endpoint) {
        if (endpoints.find(endpoint.endpointId()).isEmpty()) {
            requireFree(endpoint.address());
            endpoints.add(List.of(endpoint));
        }
    }

    /** Adds many; those that are approved are enrolled as their turn comes. */
    public void add(List<Endpoint> many) {
        endpoints.add(many);
        many.forEach(watch::follow);
    }

    /** The endpoint, or NOT_FOUND. */
    public Endpoint require(String endpointId) {
        return endpoints.find(endpointId).orElseThrow(() -> Refusals.notFound("endpointId", endpointId));
    }

    /** The endpoint, unless its definition is elsewhere. */
    private Endpoint requireRegistered(String endpointId) {
        Endpoint endpoint = require(endpointId);
        endpoint.definedIn().ifPresent(file -> {
            throw Refusals.conflict(endpointId, "is defined in " + file, "change it there, which needs no restart");
        });
        return endpoint;
    }

    /** Lets an endpoint be used: who is there is verified, and the inventory read. */
    public CompletionStage<Void> approve(String endpointId, Optional<String> key) {
        return trusted(require(endpointId), key)
                .thenComposeAsync(
                        tls -> enrol(change(
                                endpointId, before -> before.reached(before.addresses(), before.credentialRef(), tls)
                                        .at(Stage.ENROLLING, Optional.empty()))),
                        threads);
    }

    /** With trust on first use, the key that a human looked at is the one that is met. */
    private CompletionStage<TlsPolicy> trusted(Endpoint endpoint, Optional<String> key) {
        TlsPolicy tls = endpoint.tls();
        if (!endpoint.needsALook()) {
            return CompletableFuture.completedFuture(tls);
        }
        String given = key.orElseThrow(() -> InfrastructureException.invalidArgument(
                "spkiSha256",
                "is the public key that was looked at, where it is trusted on first use",
                "look at the endpoint and give the key it shows"));
        return look(endpoint.address()).thenApply(service -> {
            String met = service.tls().map(TlsDescription::spkiSha256).orElse("none");
            if (!given.equals(met)) {
                throw Refusals.conflict(
                        endpoint.endpointId(), "shows another public key, " + met, "find out who answers there");
            }
            return new TlsPolicy(tls.trustMode(), List.of(met), tls.verifyHostName(), tls.legacyTls());
        });
    }

    /** Another way to reach an endpoint, once it was seen that the same servers are there. */
    public CompletionStage<Void> reach(
            String endpointId, Optional<String> address, Optional<String> credentialRef, List<String> pins) {
        Endpoint before = requireRegistered(endpointId);
        Optional<String> elsewhere =
                address.map(Address::canonical).filter(where -> !where.equals(Address.canonical(before.address())));
        elsewhere.ifPresent(this::requireFree);
        TlsPolicy tls = pins.isEmpty() ? before.tls() : pinned(before, pins);
        Optional<String> credential = credentialRef.or(before::credentialRef);
        // under an id of its own: what is known of the present access stays until the new one has proved itself
        EndpointAccess trial = new EndpointAccess(
                endpointId + "-" + UUID.randomUUID(), elsewhere.orElse(before.address()), credential, tls);
        CompletionStage<Void> tried = before.active() ? tried(before, trial) : CompletableFuture.completedFuture(null);
        return tried.thenComposeAsync(
                proved -> {
                    Endpoint after = change(
                            endpointId, present -> present.reached(addresses(present, elsewhere), credential, tls));
                    return after.active() ? enrol(after) : CompletableFuture.completedFuture(null);
                },
                threads);
    }

    private CompletionStage<Void> tried(Endpoint endpoint, EndpointAccess trial) {
        CompletionStage<EndpointIdentity> met = driver.verify(trial, call());
        return met.handle((identity, failure) -> driver.release(trial.endpointId()))
                .thenCompose(released -> released)
                .thenCompose(released -> met)
                .thenAcceptAsync(identity -> requireSame(endpoint.endpointId(), identity), threads);
    }

    private List<ManagementAddress> addresses(Endpoint endpoint, Optional<String> elsewhere) {
        if (elsewhere.isEmpty()) {
            return endpoint.addresses();
        }
        Instant now = clock.instant();
        List<ManagementAddress> addresses = new ArrayList<>();
        addresses.add(new ManagementAddress(elsewhere.get(), now, Optional.empty()));
        endpoint.addresses()
                .forEach(former -> addresses.add(new ManagementAddress(
                        former.address(),
                        former.since(),
                        Optional.of(former.until().orElse(now)))));
        return addresses;
    }

    private void requireSame(String endpointId, EndpointIdentity identity) {
        Set<String> known = inventory.serversAt(endpointId);
        boolean same = known.isEmpty()
                || identity.systems().stream()
                        .anyMatch(system ->
                                inventory.whoIs(system).filter(known::contains).isPresent());
        if (!same) {
            throw Refusals.conflict(
                    endpointId, "has other servers than " + known + " there", "give the address of the same servers");
        }
    }

    /** Other keys are accepted. */
    public void repin(String endpointId, List<String> pins) {
        TlsPolicy tls = pinned(requireRegistered(endpointId), pins);
        Endpoint changed =
                change(endpointId, before -> before.reached(before.addresses(), before.credentialRef(), tls));
        endpoints.forgetContact(endpointId);
        watch.follow(changed);
    }

    private static TlsPolicy pinned(Endpoint endpoint, List<String> pins) {
        TrustMode mode = endpoint.tls().trustMode();
        if (mode == TrustMode.CA || mode == TrustMode.INSECURE) {
            throw Refusals.conflict(
                    endpoint.endpointId(), "is not verified by its public key but by " + mode, "leave the keys out");
        }
        return new TlsPolicy(mode, pins, false, endpoint.tls().legacyTls());
    }

    /** Nothing is sent to an endpoint any more. */
    public CompletionStage<Void> detach(String endpointId) {
        require(endpointId);
        watch.follow(change(endpointId, before -> before.at(Stage.DETACHED, Optional.empty())));
        endpoints.forgetContact(endpointId);
        return driver.release(endpointId);
    }

    /** Removes an endpoint with what is behind it. */
    public CompletionStage<Void> remove(String endpointId) {
        Endpoint endpoint = requireRegistered(endpointId);
        List<String> used = inventory.usedAt(endpointId);
        if (!used.isEmpty()) {
            throw Refusals.conflict(endpointId, "has servers that are in use: " + used, "give them back first");
        }
        watch.follow(endpoint.at(Stage.DETACHED, Optional.empty()));
        endpoints.remove(endpointId);
        inventory.removeAt(endpointId);
        return driver.release(endpointId);
    }

    private Endpoint change(String endpointId, UnaryOperator<Endpoint> change) {
        return endpoints.change(endpointId, change).orElseThrow(() -> Refusals.notFound("endpointId", endpointId));
    }

    private CompletionStage<Void> enrol(Endpoint endpoint) {
        String id = endpoint.endpointId();
        endpoints.forgetContact(id);
        return visits.enrolNow(endpoint)
                .thenAcceptAsync(
                        read -> {
                            Endpoint enrolled = require(id);
                            watch.follow(enrolled);
                            enrolled.problem().ifPresent(problem -> {
                                throw Refusals.conflict(id, problem, TO_DECIDE);
                            });
                        },
                        threads);
    }

    private ReadCall call() {
        return new ReadCall(
                ReadPriority.INTERACTIVE,
                clock.instant().plus(LIMIT),
                UUID.randomUUID().toString());
    }
}
