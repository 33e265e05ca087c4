// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was found out about a BMC: what it announces and does not do, and how it wants to be written to. */
final class BmcMemory {

    private final ServiceRoots roots;
    private final Supplier<Quirks> quirks;
    private final Deviations deviations;
    private final Map<String, Condition> conditions = new ConcurrentHashMap<>();
    private volatile boolean expands = true;
    private volatile boolean reads = true;

    BmcMemory(ServiceRoots roots, Supplier<Quirks> quirks, Deviations deviations) {
        this.roots = roots;
        this.quirks = quirks;
        this.deviations = deviations;
    }

    /** The query that expands a collection; absent: it cannot be expanded. */
    Optional<String> expand() {
        return expands && quirks.get().expand() ? roots.known().flatMap(ServiceRoot::expand) : Optional.empty();
    }

    void cannotExpand(Link where) {
        expands = false;
        deviations.count(DeviationKind.FALSE_PROMISE, where + " $expand");
    }

    boolean readsConditionally() {
        return reads && quirks.get().conditionalRead();
    }

    void ignoresConditions() {
        reads = false;
    }

    /** The condition with which writing to resources of a type succeeded last. */
    Optional<Condition> condition(String type) {
        return Optional.ofNullable(conditions.get(type));
    }

    void worked(String type, Condition condition) {
        conditions.put(type, condition);
    }
}
