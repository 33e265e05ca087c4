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

    String name() {
        return "affinity/" + (together ? "AFFINITY " : "ANTI_AFFINITY ") + scope;
    }
}
