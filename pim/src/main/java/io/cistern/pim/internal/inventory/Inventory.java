// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedIdentity;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.backend.physical.StateObservation;
import io.cistern.backend.physical.StateReading;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.identity.KnownServers;
import io.cistern.pim.internal.identity.Recognition;
import io.cistern.pim.internal.identity.Reported;
import io.cistern.pim.internal.identity.Whereabouts;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import io.cistern.pim.inventory.BootProgress;
import io.cistern.pim.inventory.ComputeServer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything there is: the assets with their custody, and by what they are found. */
public final class Inventory {

    private final StateStore store;
    private final Documents<Asset> assets;
    private final Documents<Custody> custody;
    private final Documents<Wiring> wiring;
    private final Claims claims;
    private final History history;
    private final KnownServers servers = new KnownServers();
    private final Map<String, Set<String>> marks = new ConcurrentHashMap<>();
    private final Map<String, String> assetOfPart = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> byLocator = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> serversAt = new ConcurrentHashMap<>();
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    public Inventory(StateStore store) {
        this.store = store;
        this.assets = new Documents<>(store, Asset.COLLECTION);
        this.custody = new Documents<>(store, Custody.COLLECTION);
        this.wiring = new Documents<>(store, Wiring.COLLECTION);
        this.claims = new Claims(store);
        this.history = new History(store);
    }

    /** Reads what is kept. */
    public void load() {
        custody.load();
        wiring.load();
        history.load();
        assets.load();
        assets.all().forEach(document -> index(document.value()));
    }

    public Documents<Asset> assets() {
        return assets;
    }

    public Documents<Custody> custody() {
        return custody;
    }

    /** What changed. */
    public History history() {
        return history;
    }

    public Collection<StoredState<Asset>> all() {
        return assets.all();
    }

    /** What endpoints say of links. */
    public Stream<ObservedLink> links() {
        return wiring.all().stream().flatMap(document -> document.value().links().stream());
    }

    /** The asset that a resource is, or is part of. */
    public Optional<StoredState<Asset>> assetOf(String resourceId) {
        Optional<StoredState<Asset>> itself = assets.find(resourceId);
        return itself.isPresent()
                ? itself
                : Optional.ofNullable(assetOfPart.get(resourceId)).flatMap(assets::find);
    }

    /** The servers that were read at an endpoint at last. */
    public Set<String> serversAt(String endpointId) {
        return serversAt.getOrDefault(endpointId, Set.of());
    }

    /** Grows with each change of what there is, whose it is, and how it is connected. */
    public long revision() {
        return assets.revision() + custody.revision() + wiring.revision();
    }

    /** Makes changes, and finds assets by what they are after them. Empty: another writer was first. */
    public OptionalLong write(Changes changes, List<Asset> written, List<Asset> removed) {
        OptionalLong version = changes.write(store);
        if (version.isPresent()) {
            written.forEach(this::index);
            removed.forEach(this::forget);
        }
        return version;
    }

    Claims claims() {
        return claims;
    }

    /** Reads a resource as another process may have written it. */
    void reload(String id) {
        custody.reload(id);
        assets.reload(id).map(StoredState::value).ifPresent(this::index);
    }

    /**
     * Reads what other processes have found under these marks.
     *
     * @return whether something is known now that was not
     */
    boolean learn(List<String> marksSeen) {
        List<String> unknown = claims.bearers(marksSeen).stream()
                .filter(id -> assets.find(id).isEmpty())
                .toList();
        unknown.forEach(this::reload);
        return unknown.stream().anyMatch(id -> assets.find(id).isPresent());
    }

    /** Which server shows itself so; empty: none that is known, or it is not clear. */
    public Optional<String> whoIs(ObservedIdentity seen) {
        Evidence evidence = Reported.server(seen.evidence(), false, Optional.empty());
        return servers.recognise(evidence, id -> Whereabouts.SILENT) instanceof Recognition.Known known
                ? Optional.of(known.id())
                : Optional.empty();
    }

    /** The servers at an endpoint that somebody uses or holds. */
    public List<String> usedAt(String endpointId) {
        return serversAt(endpointId).stream()
                .filter(id -> custody.value(id).filter(held -> !held.isUnused()).isPresent())
                .sorted()
                .toList();
    }

    /** The servers, switches and chassis that were read at last, by the endpoints they were read at. */
    public Map<String, List<String>> readEverywhere() {
        return assets.all().stream()
                .map(StoredState::value)
                .filter(asset -> asset.resource().resourceKind() != ResourceKind.MANAGER)
                .sorted(Comparator.comparing(Asset::id))
                .collect(Collectors.groupingBy(
                        Asset::endpointId, Collectors.mapping(Asset::id, Collectors.toUnmodifiableList())));
    }

    /** Removes whatever was read at an endpoint. */
    public void removeAt(String endpointId) {
        for (StoredState<Asset> asset : List.copyOf(assets.all())) {
            if (asset.value().endpointId().equals(endpointId)) {
                Changes changes = new Changes().remove(assets, asset);
                custody.find(asset.key()).ifPresent(held -> changes.remove(custody, held));
                claims.bearers(asset.value().claims());
                claims.tell(changes, Map.of(), Map.of(asset.key(), asset.value().claims()));
                write(changes, List.of(), List.of(asset.value()));
            }
        }
    }

    /**
     * How resources were seen to be. Not kept: after a restart it is not known until it is seen again.
     *
     * @return whether a server is missed that was told before, or is there again
     */
    public boolean seen(StateReading reading) {
        Set<String> missed =
                serversAt(reading.endpointId()).stream().filter(this::isMissed).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (StateObservation seen : reading.states()) {
            Sighting sighting = Sighting.of(seen.states(), seen.bootProgress(), reading.ended());
            seen(reading.endpointId(), seen.locator(), sighting).ifPresent(told::add);
        }
        boolean back = missed.stream().anyMatch(told::contains);
        return missed(reading.endpointId(), told) || back;
    }

    /** Whether its service has answered without a server since that was seen. */
    boolean isMissed(String serverId) {
        return sighting(serverId).filter(Sighting::missed).isPresent();
    }

    /** How a server is that its service answers without is not known. */
    private boolean missed(String endpointId, Set<String> told) {
        boolean news = false;
        for (String server : serversAt(endpointId)) {
            if (!told.contains(server) && !isMissed(server)) {
                sightings.put(server, Sighting.missed(sighting(server)));
                news = true;
            }
        }
        return news;
    }

    private Optional<String> seen(String endpointId, String locator, Sighting sighting) {
        Optional<String> id = at(endpointId, locator);
        id.ifPresent(known -> sightings.put(known, sighting));
        return id;
    }

    /** What an endpoint calls by that name. */
    private Optional<String> at(String endpointId, String locator) {
        return Optional.ofNullable(byLocator.getOrDefault(endpointId, Map.of()).get(locator));
    }

    /** How the resources of a reading were seen to be, and what was said of their links. */
    public void described(InventoryReading reading) {
        String endpointId = reading.endpointId();
        Map<String, String> ids = new HashMap<>();
        reading.resources()
                .forEach(read -> at(endpointId, read.locator()).ifPresent(id -> ids.put(read.locator(), id)));
        Wiring told = Wiring.of(reading.links(), ids);
        Optional<StoredState<Wiring>> before = wiring.find(endpointId);
        Changes changes = new Changes();
        if (before.isEmpty()) {
            changes.create(wiring, endpointId, told);
        } else if (reading.scope() == InventoryScope.FULL
                && !before.get().value().equals(told)) {
            changes.replace(wiring, before.get(), told);
        }
        if (!changes.isEmpty() && changes.write(store).isEmpty()) {
            wiring.reload(endpointId);
        }
        Set<String> seenHere = new HashSet<>();
        for (ObservedResource seen : reading.resources()) {
            Sighting sighting = Sighting.of(seen.states(), progress(seen), reading.ended());
            seen(endpointId, seen.locator(), sighting).ifPresent(seenHere::add);
        }
        if (reading.scope() == InventoryScope.FULL) {
            missed(endpointId, seenHere);
        }
    }

    private static Optional<BootProgress> progress(ObservedResource seen) {
        return seen.details() instanceof ComputeServer server ? server.bootProgress() : Optional.empty();
    }

    /** How a resource was last seen to be, since this process runs. */
    public Optional<Sighting> sighting(String resourceId) {
        return Optional.ofNullable(sightings.get(resourceId));
    }

    Recognition recognise(Evidence seen, Function<String, Whereabouts> whereabouts) {
        return servers.recognise(seen, whereabouts);
    }

    /** Who bears one of these marks, in the order of the marks. */
    List<String> bearers(List<String> seen) {
        return seen.stream()
                .flatMap(mark -> marks.getOrDefault(mark, Set.of()).stream()
                        .filter(id -> bears(id, mark))
                        .sorted())
                .distinct()
                .toList();
    }

    private boolean bears(String id, String mark) {
        return assets.value(id).filter(asset -> asset.marks().contains(mark)).isPresent();
    }

    private void index(Asset asset) {
        if (asset.isServer()) {
            serversAt.values().forEach(ids -> ids.remove(asset.id()));
            serversAt
                    .computeIfAbsent(asset.endpointId(), first -> ConcurrentHashMap.newKeySet())
                    .add(asset.id());
        }
        asset.evidence().ifPresent(evidence -> servers.remember(asset.id(), evidence));
        asset.marks().forEach(mark -> marks.merge(mark, Set.of(asset.id()), Inventory::union));
        asset.parts().forEach(part -> assetOfPart.put(part.resource().physicalResourceId(), asset.id()));
        asset.resources().forEach(resource -> resource.sourceRef()
                .ifPresent(source -> byLocator.compute(source.endpointId(), (endpoint, known) -> {
                    Map<String, String> ids = known == null ? new ConcurrentHashMap<>() : known;
                    ids.put(source.locator(), resource.physicalResourceId());
                    return ids;
                })));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        return some.containsAll(more)
                ? some
                : Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Null: nobody is left. */
    private static Set<String> without(Set<String> ids, String id) {
        Set<String> others = ids.stream().filter(other -> !other.equals(id)).collect(Collectors.toUnmodifiableSet());
        return others.isEmpty() ? null : others;
    }

    private void forget(Asset asset) {
        servers.forget(asset.id());
        serversAt.getOrDefault(asset.endpointId(), new HashSet<>()).remove(asset.id());
        asset.marks().forEach(mark -> marks.computeIfPresent(mark, (same, ids) -> without(ids, asset.id())));
        asset.parts().forEach(part -> assetOfPart.remove(part.resource().physicalResourceId(), asset.id()));
        asset.resources().forEach(resource -> {
            sightings.remove(resource.physicalResourceId());
            resource.sourceRef()
                    .ifPresent(source -> byLocator.computeIfPresent(source.endpointId(), (endpoint, known) -> {
                        known.remove(source.locator(), resource.physicalResourceId());
                        return known.isEmpty() ? null : known;
                    }));
        });
    }

    /**
     * How a resource was seen to be.
     *
     * @param states how
     * @param bootProgress how far its start got
     * @param when when
     * @param missed whether its service has answered without it since
     */
    public record Sighting(ObservedStates states, Optional<BootProgress> bootProgress, Instant when, boolean missed) {

        static Sighting of(ObservedStates states, Optional<BootProgress> bootProgress, Instant when) {
            return new Sighting(states, bootProgress, when, false);
        }

        /** After this one, if it was seen at all. */
        static Sighting missed(Optional<Sighting> last) {
            ObservedStates unknown = ObservedStates.builder()
                    .powerState(Optional.of(PowerState.UNKNOWN))
                    .operationalState(OperationalState.UNKNOWN)
                    .healthState(HealthState.UNKNOWN)
                    .build();
            return new Sighting(
                    unknown, Optional.empty(), last.map(Sighting::when).orElse(Instant.EPOCH), true);
        }
    }
}
