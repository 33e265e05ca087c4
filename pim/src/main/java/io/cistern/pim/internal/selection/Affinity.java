// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.pim.internal.topology.Domains;
import io.cistern.pim.topology.FailureDomainKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * That servers fail together, or do not.
 *
 * @param together whether they share a domain; false: they share none
 * @param scope the kind of domain
 * @param references the resources that they are held against; none: each other
 * @param hard whether it must hold; false: it is preferred
 */
public record Affinity(boolean together, FailureDomainKind scope, List<String> references, boolean hard) {

    public Affinity {
        references = List.copyOf(references);
    }

    /** Whether it holds for one more server. What is not known of a domain proves nothing, so that it does not hold. */
    boolean holds(String candidate, List<String> chosen, Domains domains) {
        List<String> others = references.isEmpty() ? chosen : references;
        if (others.isEmpty()) {
            return true;
        }
        Set<String> own = domains.of(candidate, scope);
        return others.stream().allMatch(other -> holds(own, domains.of(other, scope)));
    }

    private boolean holds(Set<String> own, Set<String> other) {
        if (own.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> common = new HashSet<>(own);
        common.retainAll(other);
        return together != common.isEmpty();
    }

    /** Why no choice of these servers holds it. */
    String explained(List<String> servers, Domains domains) {
        if (!references.isEmpty()) {
            return name() + " rejects "
                    + servers.stream()
                            .filter(server -> !holds(server, List.of(), domains))
                            .count();
        }
        Set<String> places = new HashSet<>();
        long unplaced = 0;
        for (String server : servers) {
            Set<String> own = domains.of(server, scope);
            places.addAll(own);
            unplaced += own.isEmpty() ? 1 : 0;
        }
        return name() + ": they are in " + places.size() + (unplaced > 0 ? ", of " + unplaced + " none is known" : "");
    }

    String name() {
        return "affinity/" + (together ? "AFFINITY " : "ANTI_AFFINITY ") + scope;
    }
}
