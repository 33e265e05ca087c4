// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who bears which mark, in the store that all processes share. Only the marks that were asked for are known here. */
final class Claims {

    private final Documents<Claim> claims;

    Claims(StateStore store) {
        this.claims = new Documents<>(store, Claim.COLLECTION);
    }

    /** The resources that bear one of these marks, as it is in the store. */
    Set<String> bearers(List<String> marks) {
        Set<String> bearers = new TreeSet<>();
        for (String mark : marks) {
            claims.reload(key(mark))
                    .ifPresent(claim -> bearers.addAll(claim.value().resourceIds()));
        }
        return bearers;
    }

    /**
     * Adds what it takes to tell the others. Where another process told something of the same marks since they were last
     * looked up here, nothing of the changes can be written.
     *
     * @param gained the marks that resources bear now, by their ids
     * @param lost the marks that they bear no more
     */
    void tell(Changes changes, Map<String, List<String>> gained, Map<String, List<String>> lost) {
        Map<String, Set<String>> next = new TreeMap<>();
        gained.forEach((id, marks) -> marks.forEach(mark -> known(next, mark).add(id)));
        lost.forEach((id, marks) -> marks.forEach(mark -> known(next, mark).remove(id)));
        next.forEach((key, ids) -> {
            Optional<StoredState<Claim>> before = claims.find(key);
            Claim after = new Claim(List.copyOf(ids));
            if (before.isEmpty() && !ids.isEmpty()) {
                changes.create(claims, key, after);
            } else if (before.isPresent() && ids.isEmpty()) {
                changes.remove(claims, before.get());
            } else if (before.isPresent() && !before.get().value().equals(after)) {
                changes.replace(claims, before.get(), after);
            }
        });
    }

    private Set<String> known(Map<String, Set<String>> next, String mark) {
        return next.computeIfAbsent(key(mark), key -> claims.value(key)
                .map(Claim::resourceIds)
                .<Set<String>>map(TreeSet::new)
                .orElseGet(TreeSet::new));
    }

    private static String key(String mark) {
        return mark.substring(0, Math.min(mark.length(), StateStore.MAX_KEY));
    }
}
