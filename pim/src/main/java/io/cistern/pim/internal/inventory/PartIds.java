// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.internal.inventory.Asset.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which component is which. The id of a component follows its serial number where it moved, else its slot: another
 * component in a slot has the id of the one that it replaced. What it is called at its endpoint changes with firmware.
 */
final class PartIds {

    private static final int LONGEST_KEY = 60;

    private final String assetId;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Part> earlier = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private PartIds(String assetId, String rootLocator) {
        this.assetId = assetId;
        ids.put(rootLocator, assetId);
    }

    /** The ids of the parts of an asset, given what was known of them. */
    static PartIds of(String assetId, ReadAsset read, List<Part> known) {
        PartIds result = new PartIds(assetId, read.root().locator());
        List<Part> left = new ArrayList<>(known);
        known.forEach(part -> result.taken.add(part.resource().physicalResourceId()));
        List<ObservedResource> unmatched = new ArrayList<>(read.parts());
        result.match(unmatched, left, PartIds::bySerial, PartIds::bySerial);
        result.match(unmatched, left, PartIds::bySlot, PartIds::bySlot);
        result.match(unmatched, left, PartIds::byLocator, PartIds::byLocator);
        result.match(unmatched, left, PartIds::byLocalId, PartIds::byLocalId);
        unmatched.forEach(part -> result.ids.put(part.locator(), result.newId(part)));
        return result;
    }

    /** The id of each locator. */
    Map<String, String> byLocator() {
        return ids;
    }

    /** What was known of a part that was read; empty: it is new. */
    Optional<Part> earlier(ObservedResource part) {
        return Optional.ofNullable(earlier.get(part.locator()));
    }

    /** Whatever only one of those that were read and one of those that are known have in common. */
    private void match(
            List<ObservedResource> unmatched,
            List<Part> left,
            Function<ObservedResource, Optional<String>> seen,
            Function<Part, Optional<String>> known) {
        Map<String, ObservedResource> ofSeen = unique(unmatched, seen);
        Map<String, Part> ofKnown = unique(left, known);
        ofSeen.forEach((key, part) -> {
            Part match = ofKnown.get(key);
            if (match != null) {
                ids.put(part.locator(), match.resource().physicalResourceId());
                earlier.put(part.locator(), match);
                unmatched.remove(part);
                left.remove(match);
            }
        });
    }

    private static <T> Map<String, T> unique(List<T> all, Function<T, Optional<String>> key) {
        Map<String, T> unique = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (T each : all) {
            key.apply(each).ifPresent(value -> {
                if (unique.putIfAbsent(value, each) != null) {
                    several.add(value);
                }
            });
        }
        unique.keySet().removeAll(several);
        return unique;
    }

    static Optional<String> serial(ObservedResource part) {
        return part.evidence()
                .serialNumber()
                .or(() -> part.hardware().serialNumber())
                .flatMap(Placeholders::serial);
    }

    private static Optional<String> bySerial(ObservedResource part) {
        return serial(part).map(serial -> part.resourceKind() + " " + serial);
    }

    private static Optional<String> bySerial(Part part) {
        return part.serial().map(serial -> part.resource().resourceKind() + " " + serial);
    }

    private static Optional<String> bySlot(ObservedResource part) {
        return part.evidence().slot().map(slot -> part.resourceKind() + " " + slot);
    }

    private static Optional<String> bySlot(Part part) {
        return part.slot().map(slot -> part.resource().resourceKind() + " " + slot);
    }

    private static Optional<String> byLocator(ObservedResource part) {
        return Optional.of(part.resourceKind() + " " + part.locator());
    }

    private static Optional<String> byLocator(Part part) {
        return Optional.of(part.resource().resourceKind() + " " + part.locator());
    }

    private static Optional<String> byLocalId(ObservedResource part) {
        return Optional.of(part.resourceKind() + " " + part.localId());
    }

    private static Optional<String> byLocalId(Part part) {
        return Optional.of(part.resource().resourceKind() + " " + part.localId());
    }

    private String newId(ObservedResource part) {
        String key = serial(part).or(() -> part.evidence().slot()).orElseGet(part::localId);
        String kind = part.resourceKind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String id = NestedId.of(assetId, kind + ":" + key.substring(0, Math.min(key.length(), LONGEST_KEY)));
        String free = id;
        for (int next = 2; !taken.add(free); next++) {
            free = id + "~" + next;
        }
        return free;
    }
}
