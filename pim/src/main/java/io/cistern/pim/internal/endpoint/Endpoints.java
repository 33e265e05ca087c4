// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import io.cistern.pim.inventory.ManagementAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints of a fleet, and the contact with each. */
public final class Endpoints {

    /** The pool of what belongs to no other. */
    public static final String DEFAULT_POOL = "default";

    private static final int ATTEMPTS = 5;

    private final StateStore store;
    private final Documents<Endpoint> endpoints;
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();

    public Endpoints(StateStore store) {
        this.store = store;
        this.endpoints = new Documents<>(store, Endpoint.COLLECTION);
    }

    /** Reads what is kept. */
    public void load() {
        endpoints.load();
    }

    public Optional<Endpoint> find(String endpointId) {
        return endpoints.value(endpointId);
    }

    /** All of them, in no order. */
    public Collection<Endpoint> all() {
        return endpoints.all().stream().map(StoredState::value).toList();
    }

    /** The one at an address. */
    public Optional<Endpoint> at(String address) {
        return all().stream()
                .filter(endpoint -> endpoint.address().equals(address))
                .findFirst();
    }

    /** Whether an endpoint answers. */
    public Contact contact(String endpointId) {
        return contacts.getOrDefault(endpointId, Contact.NONE);
    }

    /** Adds one. */
    public Endpoint add(Endpoint endpoint) {
        if (new Changes()
                .create(endpoints, endpoint.endpointId(), endpoint)
                .write(store)
                .isEmpty()) {
            throw new IllegalStateException("endpoint " + endpoint.endpointId() + " was there before");
        }
        return endpoint;
    }

    /** Changes one; repeated where another writer was first. Empty: it is no more. */
    public Optional<Endpoint> change(String endpointId, UnaryOperator<Endpoint> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredState<Endpoint>> present = endpoints.find(endpointId);
            if (present.isEmpty()) {
                return Optional.empty();
            }
            Endpoint changed = change.apply(present.get().value());
            if (changed.equals(present.get().value())
                    || new Changes()
                            .replace(endpoints, present.get(), changed)
                            .write(store)
                            .isPresent()) {
                return Optional.of(changed);
            }
            endpoints.reload(endpointId);
        }
        throw new IllegalStateException("endpoint " + endpointId + " changes faster than it can be written");
    }

    /** Removes one. */
    public void remove(String endpointId) {
        endpoints.find(endpointId).ifPresent(present -> {
            if (new Changes().remove(endpoints, present).write(store).isEmpty()
                    && endpoints.reload(endpointId).isPresent()) {
                remove(endpointId);
            }
        });
        contacts.remove(endpointId);
    }

    /** It has answered. */
    void answered(String endpointId, Instant now) {
        contacts.merge(endpointId, Contact.NONE.answered(now), (before, first) -> before.answered(now));
    }

    /** It has not. */
    void failed(String endpointId, InfrastructureException failure, Instant now) {
        contacts.compute(endpointId, (id, before) -> (before == null ? Contact.NONE : before).failed(failure, now));
    }

    /** Its access has changed: what was learned of it no longer holds. */
    public void forgetContact(String endpointId) {
        contacts.remove(endpointId);
    }

    /**
     * Brings the endpoints in line with the configuration of the driver. One that is no longer listed is left alone; what
     * is behind it stays.
     *
     * @return those that changed
     */
    public List<Endpoint> configure(List<EndpointDefinition> definitions, Instant now) {
        Map<String, EndpointDefinition> listed = definitions.stream()
                .collect(Collectors.toMap(EndpointDefinition::address, each -> each, (first, again) -> first));
        Stream<Endpoint> added = listed.values().stream()
                .filter(definition -> at(definition.address()).isEmpty())
                .map(definition -> add(defined(UUID.randomUUID().toString(), definition, now)));
        Stream<Endpoint> changed = all().stream().flatMap(known -> {
            EndpointDefinition definition = listed.get(known.address());
            Optional<Endpoint> next = definition == null
                    ? dropped(known)
                    : Optional.of(redefined(known, definition, now)).filter(other -> !other.equals(known));
            return next.flatMap(other -> change(known.endpointId(), before -> other)).stream();
        });
        List<Endpoint> changes = changed.toList();
        return Stream.concat(changes.stream(), added).toList();
    }

    private static Optional<Endpoint> dropped(Endpoint known) {
        return known.configured() && known.stage() != Endpoint.Stage.DETACHED
                ? Optional.of(known.at(
                        Endpoint.Stage.DETACHED, Optional.of("the configuration of the driver lists it no longer")))
                : Optional.empty();
    }

    private static Endpoint redefined(Endpoint known, EndpointDefinition definition, Instant now) {
        Endpoint asListed = defined(known.endpointId(), definition, now);
        boolean sameAccess = known.credentialRef().equals(definition.credentialRef())
                && known.tls().trustMode() == definition.tls().trustMode()
                && known.configured()
                && known.stage() != Endpoint.Stage.DETACHED;
        return sameAccess ? known : asListed.reached(known.addresses(), definition.credentialRef(), definition.tls());
    }

    private static Endpoint defined(String id, EndpointDefinition definition, Instant now) {
        return new Endpoint(
                id,
                List.of(new ManagementAddress(definition.address(), now, Optional.empty())),
                definition.credentialRef(),
                definition.tls(),
                Endpoint.Stage.ENROLLING,
                Optional.empty(),
                definition.resourcePoolId().orElse(DEFAULT_POOL),
                Optional.empty(),
                definition.expectedSerial(),
                true);
    }
}
