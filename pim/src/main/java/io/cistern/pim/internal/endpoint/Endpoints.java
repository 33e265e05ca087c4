// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.Deviation;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.ScanRange;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.endpoint.Endpoint.Stage;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TrustMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The endpoints of a fleet, and the contact with each. */
public final class Endpoints {

    /** The pool of what belongs to no other. */
    public static final String DEFAULT_POOL = "default";

    private static final int ATTEMPTS = 5;

    private final StateStore store;
    private final Documents<Endpoint> endpoints;
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private final Map<String, List<Deviation>> deviations = new ConcurrentHashMap<>();

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

    /** The one at an address, however that is written. */
    public Optional<Endpoint> at(String address) {
        String canonical = Address.canonical(address);
        return all().stream()
                .filter(endpoint -> Address.canonical(endpoint.address()).equals(canonical))
                .findFirst();
    }

    /** All of them by the one way to write their addresses. */
    public Map<String, Endpoint> byAddress() {
        return all().stream()
                .collect(Collectors.toMap(
                        endpoint -> Address.canonical(endpoint.address()), each -> each, (first, again) -> first));
    }

    /** The version that an endpoint is in. */
    public long version(String endpointId) {
        return endpoints.find(endpointId).map(StoredState::version).orElse(0L);
    }

    /** Whether an endpoint answers. */
    public Contact contact(String endpointId) {
        return contacts.getOrDefault(endpointId, Contact.NONE);
    }

    /** Whether an endpoint is going to be asked for the first time since the start. */
    public boolean awaited(String endpointId) {
        return !contact(endpointId).asked()
                && find(endpointId).filter(Endpoint::active).isPresent();
    }

    /** Whether any endpoint is going to be asked for the first time since the start. */
    public boolean awaited() {
        return endpoints.all().stream().map(StoredState::key).anyMatch(this::awaited);
    }

    /** What is odd about an endpoint, as far as it was read since the start. */
    public List<Deviation> deviations(String endpointId) {
        return deviations.getOrDefault(endpointId, List.of());
    }

    /** Adds some: all of them or none. */
    public void add(Collection<Endpoint> added) {
        Changes changes = new Changes();
        added.forEach(endpoint -> changes.create(endpoints, endpoint.endpointId(), endpoint));
        if (!changes.isEmpty() && changes.write(store).isEmpty()) {
            throw new IllegalStateException("one of " + added.size() + " endpoints was there before");
        }
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
        deviations.remove(endpointId);
    }

    /** It has answered. */
    void answered(String endpointId, List<Deviation> odd, Instant now) {
        deviations.put(endpointId, odd);
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
                .collect(Collectors.toMap(
                        definition -> Address.canonical(definition.address()),
                        each -> each,
                        (first, again) -> first,
                        LinkedHashMap::new));
        Map<String, Endpoint> present = byAddress();
        List<Endpoint> changes = new ArrayList<>();
        present.forEach((address, known) -> next(known, Optional.ofNullable(listed.get(address)))
                .flatMap(other -> change(known.endpointId(), before -> other))
                .ifPresent(changes::add));
        List<Endpoint> added = listed.entrySet().stream()
                .filter(entry -> !present.containsKey(entry.getKey()))
                .map(entry -> defined(idAt(entry.getKey()), entry.getValue(), now))
                .toList();
        add(added);
        changes.addAll(added);
        return changes;
    }

    /**
     * Adds what was found where nobody had listed it.
     *
     * @return whether it is new
     */
    boolean discover(String address, ScanRange range, ServiceDescription seen, Instant now) {
        if (at(address).isPresent()) {
            return false;
        }
        String id = idAt(Address.canonical(address));
        Endpoint found = new Endpoint(
                id,
                List.of(new ManagementAddress(address, now, Optional.empty())),
                range.credentialRef(),
                TlsPolicy.TRUST_ON_FIRST_USE,
                Stage.DISCOVERED,
                Optional.empty(),
                range.resourcePoolId().orElse(DEFAULT_POOL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(seen));
        return new Changes().create(endpoints, id, found).write(store).isPresent();
    }

    /**
     * It follows from the address, so that of two processes which read the same configuration one adds the endpoint; the
     * other one is refused, and finds it the next time.
     */
    private String idAt(String canonical) {
        String id = UUID.nameUUIDFromBytes(canonical.getBytes(StandardCharsets.UTF_8))
                .toString();
        boolean movedOn = endpoints
                .reload(id)
                .filter(there -> !Address.canonical(there.value().address()).equals(canonical))
                .isPresent();
        return movedOn ? UUID.randomUUID().toString() : id;
    }

    /** What becomes of an endpoint; empty: it stays as it is. */
    private static Optional<Endpoint> next(Endpoint known, Optional<EndpointDefinition> definition) {
        if (definition.isPresent()) {
            return Optional.of(redefined(known, definition.get())).filter(other -> !other.equals(known));
        }
        return known.definedIn().map(file -> known.at(Stage.DETACHED, Optional.of(file + " lists it no longer"))
                .listed(Optional.empty()));
    }

    /** Its place is taken over as it is; where the access is another one, who is there is verified again. */
    private static Endpoint redefined(Endpoint known, EndpointDefinition definition) {
        boolean learned = definition.tls().trustMode() == TrustMode.TOFU
                && definition.tls().pins().isEmpty()
                && known.tls().trustMode() == TrustMode.TOFU;
        TlsPolicy tls = learned ? known.tls() : definition.tls();
        boolean same = known.definedIn().isPresent()
                && known.credentialRef().equals(definition.credentialRef())
                && known.tls().equals(tls)
                && known.expectedSerial().equals(definition.expectedSerial());
        // one that an administrator has detached stays so; one that is new to the configuration is used
        boolean used = known.active() || known.definedIn().isEmpty();
        return new Endpoint(
                known.endpointId(),
                known.addresses(),
                definition.credentialRef(),
                tls,
                same || !used ? known.stage() : Stage.ENROLLING,
                same ? known.problem() : Optional.empty(),
                definition.resourcePoolId().orElse(DEFAULT_POOL),
                known.location(),
                definition.expectedSerial(),
                Optional.of(origin(definition)),
                known.seen());
    }

    private static Endpoint defined(String id, EndpointDefinition definition, Instant now) {
        return new Endpoint(
                id,
                List.of(new ManagementAddress(definition.address(), now, Optional.empty())),
                definition.credentialRef(),
                definition.tls(),
                Stage.ENROLLING,
                Optional.empty(),
                definition.resourcePoolId().orElse(DEFAULT_POOL),
                Optional.empty(),
                definition.expectedSerial(),
                Optional.of(origin(definition)),
                Optional.empty());
    }

    private static String origin(EndpointDefinition definition) {
        return definition.origin().orElse("the configuration of the driver");
    }
}
