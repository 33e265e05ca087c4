// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.identity.Recognition;
import io.cistern.pim.internal.identity.Reported;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Tells which known resources are at one endpoint at one time, and which are new there. */
final class Recogniser {

    private final Inventory inventory;
    private final Place place;
    private final String endpointId;
    private final Predicate<String> liveElsewhere;
    private final Set<String> here = new HashSet<>();
    private final List<String> undecided = new ArrayList<>();

    Recogniser(Inventory inventory, Place place, String endpointId, Predicate<String> liveElsewhere) {
        this.inventory = inventory;
        this.place = place;
        this.endpointId = endpointId;
        this.liveElsewhere = liveElsewhere;
    }

    /** What a human must decide about. */
    List<String> undecided() {
        return undecided;
    }

    /** Whether a resource is described by what is read here. */
    boolean isHere(String id) {
        return here.contains(id);
    }

    /** The id of a resource, be it {@linkplain #isHere described} here or elsewhere; empty: a human must decide. */
    Optional<String> recognise(ReadAsset read) {
        return read.isServer() ? recogniseServer(read) : Optional.of(recogniseOther(read));
    }

    private Optional<String> recogniseServer(ReadAsset read) {
        Evidence seen = Reported.server(read.root().evidence(), read.sharesChassis());
        Recognition recognition = recognise(seen);
        if (recognition instanceof Recognition.New && inventory.learn(seen.marks())) {
            recognition = recognise(seen);
        }
        if (recognition instanceof Recognition.Known known && !here.contains(known.id())) {
            if (!elsewhere(known.id()) || !liveElsewhere.test(known.id())) {
                return Optional.of(presentHere(known.id()));
            }
            if (!sameManager(known.id(), seen)) {
                undecided.add(known.id() + " answers at another endpoint, too, behind another management controller");
                return Optional.empty();
            }
            return Optional.of(place.newerThan(asset(known.id())) ? presentHere(known.id()) : known.id());
        }
        if (recognition instanceof Recognition.New) {
            return Optional.of(presentHere(UUID.randomUUID().toString()));
        }
        undecided.add(
                recognition instanceof Recognition.Undecided open
                        ? open.reason()
                        : "two servers at this endpoint are the same by what they tell");
        return Optional.empty();
    }

    private Recognition recognise(Evidence seen) {
        return inventory.recognise(seen, id -> elsewhere(id) && liveElsewhere.test(id));
    }

    private PhysicalResource asset(String id) {
        return inventory.assets().value(id).orElseThrow().resource();
    }

    private boolean sameManager(String id, Evidence seen) {
        return inventory
                .assets()
                .value(id)
                .flatMap(Asset::evidence)
                .filter(known -> seen.managerMarks().stream().anyMatch(known.managerMarks()::contains))
                .isPresent();
    }

    /** What several endpoints tell of, such as an enclosure, is described by the one that did so first. */
    private String recogniseOther(ReadAsset read) {
        Optional<String> known = knownOther(read.marks());
        if (known.isEmpty() && inventory.learn(read.marks())) {
            known = knownOther(read.marks());
        }
        if (known.isPresent() && contradicts(read, known.get())) {
            known = Optional.empty();
        }
        if (known.isPresent() && elsewhere(known.get()) && liveElsewhere.test(known.get())) {
            return known.get();
        }
        return presentHere(known.orElseGet(() -> UUID.randomUUID().toString()));
    }

    private Optional<String> knownOther(List<String> marks) {
        return inventory.byMarks(marks).filter(id -> !here.contains(id));
    }

    /** At the same place, but with a serial number of its own that differs. */
    private boolean contradicts(ReadAsset read, String id) {
        List<String> before = inventory.assets().value(id).map(Asset::marks).orElse(List.of());
        boolean shared = read.marks().stream().filter(before::contains).count() > 0;
        boolean onlyPlace = read.marks().size() > 1
                && before.size() > 1
                && read.marks().subList(0, read.marks().size() - 1).stream().noneMatch(before::contains);
        return shared && onlyPlace;
    }

    private boolean elsewhere(String id) {
        return inventory
                .assets()
                .value(id)
                .filter(asset -> !asset.endpointId().equals(endpointId))
                .isPresent();
    }

    private String presentHere(String id) {
        here.add(id);
        return id;
    }
}
