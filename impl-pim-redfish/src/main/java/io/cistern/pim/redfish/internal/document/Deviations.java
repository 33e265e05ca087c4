// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import io.cistern.backend.physical.Deviation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often one BMC deviates in which way, and where it did last. */
public final class Deviations {

    private final Map<DeviationKind, Deviation> seen = new EnumMap<>(DeviationKind.class);

    /** @param where the resource, and the property in it */
    public synchronized void count(DeviationKind kind, String where) {
        seen.merge(
                kind,
                new Deviation(kind.literal(), 1, where),
                (before, one) -> new Deviation(before.kind(), before.count() + 1, where));
    }

    /** What was counted so far. */
    public synchronized List<Deviation> counted() {
        return List.copyOf(seen.values());
    }

    public synchronized long count(DeviationKind kind) {
        return seen.containsKey(kind) ? seen.get(kind).count() : 0;
    }
}
