// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.identity.Recognition;
import io.cistern.pim.internal.identity.Whereabouts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> servers = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();
    private final Counterparts counterparts;

    Recogniser(Inventory inventory, Place place, String endpointId, Predicate<String> liveElsewhere) {
        this.inventory = inventory;
        this.place = place;
        this.endpointId = endpointId;
        this.liveElsewhere = liveElsewhere;
        this.counterparts = new Counterparts(inventory, servers, managers.values());
    }

    /** What a human must decide about. */
    List<String> undecided() {
        return undecided;
    }

    /** Whether a resource is described by what is read here. */
    boolean isHere(String id) {
        return here.contains(id);
    }

    /**
     * The ids of what was read, by locator, be it {@linkplain #isHere described} here or elsewhere; without those that a
     * human must decide about. Servers come first, then what manages them: by these the others are recognised.
     */
    Map<String, String> recognise(List<ReadAsset> reading) {
        recogniseServers(reading.stream().filter(ReadAsset::isServer).toList());
        for (ReadAsset read : reading) {
            if (read.isManager()) {
                managers.put(read.root().locator(), recogniseOther(read));
            }
        }
        Map<String, String> ids = new HashMap<>(servers);
        ids.putAll(managers);
        for (ReadAsset read : reading) {
            if (!read.isServer() && !read.isManager()) {
                ids.put(read.root().locator(), recogniseOther(read));
            }
        }
        return ids;
    }

    /** Whoever is known is not taken for one of the others, who may share something with it. */
    private void recogniseServers(List<ReadAsset> reading) {
        List<ReadAsset> strangers = new ArrayList<>();
        for (ReadAsset read : reading) {
            Evidence seen = read.evidence(endpointId);
            if (inventory.recognise(seen, this::whereabouts) instanceof Recognition.Known known) {
                settle(read, seen, known);
            } else {
                strangers.add(read);
            }
        }
        for (ReadAsset read : strangers) {
            Evidence seen = read.evidence(endpointId);
            Recognition recognition = inventory.recognise(seen, this::whereabouts);
            if (recognition instanceof Recognition.New && inventory.learn(seen.marks())) {
                recognition = inventory.recognise(seen, this::whereabouts);
            }
            settle(read, seen, recognition);
        }
    }

    private void settle(ReadAsset read, Evidence seen, Recognition recognition) {
        String locator = read.root().locator();
        if (recognition instanceof Recognition.New) {
            servers.put(locator, presentHere(UUID.randomUUID().toString()));
        } else if (recognition instanceof Recognition.Undecided open) {
            undecided.add(open.reason());
        } else if (recognition instanceof Recognition.Known known) {
            known(known.id(), seen).ifPresent(id -> servers.put(locator, id));
        }
    }

    private Optional<String> known(String id, Evidence seen) {
        if (here.contains(id)) {
            undecided.add("two servers at this endpoint are the same by what they tell");
            return Optional.empty();
        }
        if (whereabouts(id) != Whereabouts.PRESENT) {
            return Optional.of(presentHere(id));
        }
        if (!sameManager(id, seen)) {
            undecided.add(id + " answers at another endpoint, too, behind another management controller");
            return Optional.empty();
        }
        return Optional.of(place.newerThan(asset(id).resource()) ? presentHere(id) : id);
    }

    private Whereabouts whereabouts(String id) {
        if (here.contains(id)) {
            return Whereabouts.PRESENT;
        }
        if (!elsewhere(id)) {
            return Whereabouts.HERE;
        }
        return liveElsewhere.test(id) ? Whereabouts.PRESENT : Whereabouts.SILENT;
    }

    private Asset asset(String id) {
        return inventory.assets().value(id).orElseThrow();
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
        Optional<String> known = knownOther(read);
        if (known.isEmpty() && inventory.learn(read.marks())) {
            known = knownOther(read);
        }
        if (known.isPresent() && whereabouts(known.get()) == Whereabouts.PRESENT) {
            return known.get();
        }
        return presentHere(known.orElseGet(() -> UUID.randomUUID().toString()));
    }

    /** What was here before, rather than what bears the same mark elsewhere. */
    private Optional<String> knownOther(ReadAsset read) {
        return inventory.bearers(read.marks()).stream()
                .filter(id -> !here.contains(id) && isOne(read, asset(id)))
                .min(Comparator.comparing(this::elsewhere));
    }

    private boolean isOne(ReadAsset read, Asset known) {
        if (!elsewhere(known.id())) {
            return !contradicts(read, known);
        }
        return liveElsewhere.test(known.id()) ? counterparts.agree(read, known) : !counterparts.differ(read, known);
    }

    /** At the same place, but with a serial number of its own that differs. */
    private static boolean contradicts(ReadAsset read, Asset known) {
        List<String> ours = strong(read.marks());
        List<String> theirs = strong(known.marks());
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    /** The last mark is no more than the place. */
    private static List<String> strong(List<String> marks) {
        return marks.subList(0, marks.size() - 1);
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
