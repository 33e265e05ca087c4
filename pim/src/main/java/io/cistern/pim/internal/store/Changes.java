// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.store;

import io.cistern.backend.StateChange;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Changes of several documents, made together or not at all. */
public final class Changes {

    private final List<StateChange> changes = new ArrayList<>();
    private final List<LongConsumer> effects = new ArrayList<>();

    /** A new document. */
    public <T extends Record> Changes create(Documents<T> documents, String key, T value) {
        changes.add(documents.creation(key, value));
        effects.add(version -> documents.written(key, version, value));
        return this;
    }

    /** Another content of a document. */
    public <T extends Record> Changes replace(Documents<T> documents, StoredState<T> document, T value) {
        changes.add(document.replacedBy(value));
        effects.add(version -> documents.written(document.key(), version, value));
        return this;
    }

    /** A document no more. */
    public <T extends Record> Changes remove(Documents<T> documents, StoredState<T> document) {
        changes.add(document.removed());
        effects.add(version -> documents.removed(document));
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Makes them.
     *
     * @return the version they have; empty: another writer was first, and none is made
     */
    public OptionalLong write(StateStore store) {
        OptionalLong version = store.write(changes);
        version.ifPresent(made -> effects.forEach(effect -> effect.accept(made)));
        return version;
    }
}
