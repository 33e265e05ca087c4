// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.store;

import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A collection as it was last read or written here. Another writer may have changed it since: whoever changes a document
 * on the ground of what is known here learns so from the refusal of the write, and reads again.
 */
public final class Documents<T extends Record> {

    private static final int PAGE = 500;

    private final StateStore store;
    private final StateCollection<T> collection;
    private final AtomicLong revision = new AtomicLong();
    private final Map<String, StoredState<T>> known = new ConcurrentHashMap<>();

    public Documents(StateStore store, StateCollection<T> collection) {
        this.store = store;
        this.collection = collection;
    }

    /** Reads the whole collection. What another writer has removed is no longer known. */
    public void load() {
        Map<String, StoredState<T>> unseen = new HashMap<>(known);
        Optional<String> after = Optional.empty();
        List<StoredState<T>> page;
        do {
            page = store.scan(collection, after, PAGE);
            page.forEach(document -> {
                know(document);
                unseen.remove(document.key());
            });
            after = page.stream().reduce((earlier, later) -> later).map(StoredState::key);
        } while (page.size() == PAGE);
        unseen.values().forEach(this::removed);
    }

    /** A document as it is known. */
    public Optional<StoredState<T>> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The content of a document as it is known. */
    public Optional<T> value(String key) {
        return find(key).map(StoredState::value);
    }

    /** All that is known, in no order. */
    public Collection<StoredState<T>> all() {
        return known.values();
    }

    /** Grows with each change that becomes known here. */
    public long revision() {
        return revision.get();
    }

    /** A document as it is in the store. */
    public Optional<StoredState<T>> reload(String key) {
        Optional<StoredState<T>> found = store.find(collection, key);
        found.ifPresentOrElse(this::know, () -> known.remove(key));
        return found;
    }

    StateChange creation(String key, T value) {
        return StateChange.create(collection, key, value);
    }

    void written(String key, long version, T value) {
        know(new StoredState<>(collection, key, version, value));
    }

    void removed(StoredState<T> document) {
        revision.incrementAndGet();
        known.computeIfPresent(
                document.key(), (key, present) -> present.version() > document.version() ? present : null);
    }

    private void know(StoredState<T> document) {
        revision.incrementAndGet();
        known.merge(document.key(), document, (one, other) -> one.version() > other.version() ? one : other);
    }
}
