// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.inventory.Asset.Part;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes the inventory of readings: recognises what was read, keeps what was not, and tells what changed. A resource is
 * taken for gone only after what is to contain it has answered without it for long enough; a part that could not be read
 * says nothing.
 */
public final class Census {

    private static final int ATTEMPTS = 5;

    private final Inventory inventory;
    private final Duration absentGrace;

    /** @param absentGrace for how long a resource is missed before it is removed */
    public Census(Inventory inventory, Duration absentGrace) {
        this.inventory = inventory;
        this.absentGrace = absentGrace;
    }

    /**
     * What became of a reading.
     *
     * @param changes what changed
     * @param undecided what a human must decide about
     * @param servers the servers that are at the endpoint
     */
    public record Outcome(List<Change> changes, List<String> undecided, List<String> servers) {

        public Outcome {
            changes = List.copyOf(changes);
            undecided = List.copyOf(undecided);
            servers = List.copyOf(servers);
        }
    }

    /**
     * Takes a reading up. One at a time: whoever is new to one reading must be known to the next.
     *
     * @param place what is known of the endpoint
     * @param liveElsewhere whether a resource answers at another endpoint
     */
    public synchronized Outcome take(InventoryReading reading, Place place, Predicate<String> liveElsewhere) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Round round = new Round(reading, place, liveElsewhere);
            round.take();
            if (round.write()) {
                return new Outcome(round.found, round.recogniser.undecided(), round.servers);
            }
            round.reload();
        }
        throw new IllegalStateException("the inventory of " + reading.endpointId() + " changes faster than it is read");
    }

    private final class Round {

        private final Map<String, List<String>> gained = new HashMap<>();
        private final Map<String, List<String>> lost = new HashMap<>();

        private final InventoryReading reading;
        private final Place place;
        private final Recogniser recogniser;
        private final List<Change> found = new ArrayList<>();
        private final List<String> servers = new ArrayList<>();
        private final Changes changes = new Changes();
        private final List<Asset> written = new ArrayList<>();
        private final List<Asset> removed = new ArrayList<>();
        private final Map<String, String> ids = new HashMap<>();

        Round(InventoryReading reading, Place place, Predicate<String> liveElsewhere) {
            this.reading = reading;
            this.place = place;
            this.recogniser = new Recogniser(inventory, place, reading.endpointId(), liveElsewhere);
        }

        void take() {
            List<ReadAsset> assets = ReadAsset.of(reading);
            ids.putAll(recogniser.recognise(assets));
            Map<ReadAsset, String> recognised = new LinkedHashMap<>();
            assets.stream()
                    .filter(read -> ids.containsKey(read.root().locator()))
                    .forEach(read -> recognised.put(read, ids.get(read.root().locator())));
            Map<ReadAsset, PartIds> parts = new LinkedHashMap<>();
            recognised.forEach((read, id) -> {
                List<Part> known =
                        inventory.assets().value(id).map(Asset::parts).orElse(List.of());
                PartIds partIds = PartIds.of(id, read, known);
                parts.put(read, partIds);
                ids.putAll(partIds.byLocator());
            });
            recognised.forEach((read, id) -> {
                if (recogniser.isHere(id)) {
                    describe(read, id, parts.get(read));
                }
            });
            if (reading.scope() == InventoryScope.FULL) {
                missing();
            }
        }

        boolean write() {
            inventory.claims().tell(changes, gained, lost);
            inventory.history().note(changes, reading, found);
            return changes.isEmpty()
                    || inventory.write(changes, written, removed).isPresent();
        }

        void reload() {
            ids.values().forEach(inventory::reload);
            removed.forEach(asset -> inventory.reload(asset.id()));
            Stream.of(gained, lost).flatMap(told -> told.values().stream()).forEach(inventory.claims()::bearers);
        }

        private void describe(ReadAsset read, String id, PartIds partIds) {
            Optional<StoredState<Asset>> before = inventory.assets().find(id);
            Optional<Asset> earlier = before.map(StoredState::value);
            PhysicalResource resource = Description.of(
                    id,
                    read.root(),
                    ids,
                    pool(id),
                    place.management(read.root(), reading, ids, earlier.map(Asset::resource)),
                    firstSeen(earlier.map(Asset::resource)),
                    reading.ended());
            Optional<Evidence> seen =
                    read.isServer() ? Optional.of(read.evidence(reading.endpointId())) : Optional.empty();
            Asset after = new Asset(
                    resource,
                    seen.map(now -> earlier.flatMap(Asset::evidence)
                            .map(known -> known.updatedBy(now))
                            .orElse(now)),
                    read.marks(),
                    Optional.empty(),
                    parts(read, partIds, earlier));
            compare(earlier, after, seen);
            written.add(after);
            claim(id, earlier.map(Asset::claims).orElse(List.of()), after.claims());
            if (before.isPresent()) {
                changes.replace(inventory.assets(), before.get(), after);
            } else {
                changes.create(inventory.assets(), id, after);
                changes.create(inventory.custody(), id, custody(read));
            }
            if (read.isServer()) {
                servers.add(id);
            }
        }

        private void claim(String id, List<String> before, List<String> after) {
            List<String> more =
                    after.stream().filter(mark -> !before.contains(mark)).toList();
            if (!more.isEmpty()) {
                gained.put(id, more);
            }
        }

        private Custody custody(ReadAsset read) {
            return Custody.first(
                    place.resourcePoolId(),
                    read.isServer() ? Optional.of(LifecycleState.AVAILABLE) : Optional.empty(),
                    place.location());
        }

        private String pool(String id) {
            return inventory.custody().value(id).map(Custody::resourcePoolId).orElse(place.resourcePoolId());
        }

        private Instant firstSeen(Optional<PhysicalResource> earlier) {
            return earlier.map(PhysicalResource::firstSeen).orElse(reading.ended());
        }

        private void compare(Optional<Asset> earlier, Asset after, Optional<Evidence> seen) {
            if (earlier.isEmpty()) {
                found.add(Change.added(after.resource()));
                return;
            }
            PhysicalResource before = earlier.get().resource();
            boolean replaced = seen.isPresent()
                    && after.evidence().filter(Evidence::unsteady).isEmpty()
                    && differs(seen.get().systemUuid(), earlier.get().evidence().flatMap(Evidence::systemUuid));
            Optional<AttributeChange> address = address(before, after.resource());
            boolean moved = !before.parentId().equals(after.resource().parentId()) || address.isPresent();
            Change.between(before, after.resource(), replaced, moved, address).ifPresent(found::add);
        }

        private Optional<AttributeChange> address(PhysicalResource before, PhysicalResource after) {
            Optional<String> was = place.addressOf(before);
            Optional<String> is = place.addressOf(after);
            return was.isPresent() && !was.equals(is)
                    ? Optional.of(new AttributeChange("management/addresses/address", was, is))
                    : Optional.empty();
        }

        private static boolean differs(Optional<String> now, Optional<String> before) {
            return now.isPresent() && before.isPresent() && !now.equals(before);
        }

        private List<Part> parts(ReadAsset read, PartIds partIds, Optional<Asset> earlier) {
            List<Part> parts = new ArrayList<>();
            Set<String> present = new HashSet<>();
            for (ObservedResource observed : read.parts()) {
                Part part = part(observed, partIds);
                present.add(part.resource().physicalResourceId());
                parts.add(part);
            }
            for (Part known : earlier.map(Asset::parts).orElse(List.of())) {
                if (!present.contains(known.resource().physicalResourceId())) {
                    missed(known).ifPresent(parts::add);
                }
            }
            return parts;
        }

        private Part part(ObservedResource observed, PartIds partIds) {
            Optional<Part> earlier = partIds.earlier(observed);
            PhysicalResource resource = Description.of(
                    ids.get(observed.locator()),
                    observed,
                    ids,
                    place.resourcePoolId(),
                    Optional.empty(),
                    firstSeen(earlier.map(Part::resource)),
                    reading.ended());
            Optional<String> serial = PartIds.serial(observed);
            Optional<String> slot = observed.evidence().slot();
            if (earlier.isEmpty()) {
                found.add(Change.added(resource));
            } else {
                boolean replaced = differs(serial, earlier.get().serial());
                boolean moved = differs(slot, earlier.get().slot())
                        || !earlier.get().resource().parentId().equals(resource.parentId());
                Change.between(
                                earlier.get().resource(),
                                resource,
                                replaced,
                                moved,
                                slot(slot, earlier.get().slot()))
                        .ifPresent(found::add);
            }
            return new Part(resource, serial, slot, observed.localId(), Optional.empty());
        }

        private static Optional<AttributeChange> slot(Optional<String> now, Optional<String> before) {
            return differs(now, before) ? Optional.of(new AttributeChange("slot", before, now)) : Optional.empty();
        }

        /** Empty: it has been missed for long enough. */
        private Optional<Part> missed(Part part) {
            if (reading.scope() != InventoryScope.FULL || unread(part.resource().resourceKind())) {
                return Optional.of(part);
            }
            Part absent = part.absent(reading.ended());
            if (past(absent.absentSince().orElseThrow())) {
                found.add(Change.removed(part.resource()));
                return Optional.empty();
            }
            return Optional.of(absent);
        }

        /** What the endpoint had, and does not tell of any more. */
        private void missing() {
            for (StoredState<Asset> document : List.copyOf(inventory.all())) {
                Asset asset = document.value();
                boolean missed = asset.endpointId().equals(reading.endpointId())
                        && !recogniser.isHere(asset.id())
                        && !unread(asset.resource().resourceKind());
                if (missed && asset.absentSince().isEmpty()) {
                    Asset absent = asset.absent(reading.ended());
                    changes.replace(inventory.assets(), document, absent);
                    written.add(absent);
                } else if (missed && past(asset.absentSince().get()) && unused(asset.id())) {
                    changes.remove(inventory.assets(), document);
                    inventory.custody().find(asset.id()).ifPresent(held -> changes.remove(inventory.custody(), held));
                    removed.add(asset);
                    lost.put(asset.id(), asset.claims());
                    found.add(Change.removed(asset.resource()));
                }
            }
        }

        /** Who has it, keeps it: it is missed, and that is to be seen, until it is given back. */
        private boolean unused(String id) {
            return inventory
                    .custody()
                    .value(id)
                    .filter(held -> !held.isUnused())
                    .isEmpty();
        }

        private boolean past(Instant since) {
            return since.plus(absentGrace).isBefore(reading.ended());
        }

        private boolean unread(ResourceKind kind) {
            return reading.unread().stream()
                    .anyMatch(part -> part.resourceKinds().contains(kind));
        }
    }
}
