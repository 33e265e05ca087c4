// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.Memory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Changes the metadata of a volume, once. What it was is remembered first, so that it can be put back. */
final class MetadataChange {

    private final Journal journal;
    private final CinderClient cinder;
    private final String volumeId;
    private final Map<String, String> before;

    MetadataChange(Journal journal, CinderClient cinder, String volumeId) {
        this.journal = journal;
        this.cinder = cinder;
        this.volumeId = volumeId;
        this.before = Memory.keepPairs(journal, "metadata-was", () -> cinder.volume(volumeId)
                .map(CinderVolume::metadata)
                .orElseThrow(() -> StorageFailures.vanished(volumeId)));
    }

    /** What it was. */
    Map<String, String> before() {
        return before;
    }

    /** Adds and replaces pairs. */
    void set(Map<String, String> pairs) {
        Map<String, String> changed = new LinkedHashMap<>(pairs);
        changed.entrySet().removeAll(before.entrySet());
        if (!changed.isEmpty()) {
            step(
                    "set",
                    () -> seen().entrySet().containsAll(changed.entrySet()),
                    () -> cinder.addMetadata(volumeId, changed),
                    changed.keySet());
        }
    }

    /** Removes the pairs of some keys. */
    void remove(Set<String> keys) {
        int i = 0;
        for (String key : keys) {
            if (before.containsKey(key)) {
                step(
                        "unset" + i++,
                        () -> !seen().containsKey(key),
                        () -> cinder.deleteMetadata(volumeId, key),
                        Set.of(key));
            }
        }
    }

    private void step(String key, BooleanSupplier isMade, Journal.Action change, Set<String> changed) {
        journal.step(
                key,
                () -> isMade.getAsBoolean() ? List.of(new StepResult(volumeId, Optional.empty())) : List.of(),
                () -> new StepResult(volumeId, change.run()),
                made -> putBack(changed));
    }

    private void putBack(Set<String> keys) {
        if (cinder.volume(volumeId).isEmpty()) {
            return;
        }
        Map<String, String> had = new LinkedHashMap<>(before);
        had.keySet().retainAll(keys);
        if (!had.isEmpty()) {
            cinder.addMetadata(volumeId, had);
        }
        keys.stream().filter(key -> !before.containsKey(key)).forEach(key -> cinder.deleteMetadata(volumeId, key));
    }

    private Map<String, String> seen() {
        return cinder.volume(volumeId).map(CinderVolume::metadata).orElse(Map.of());
    }
}
