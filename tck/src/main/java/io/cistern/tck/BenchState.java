// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a backend keeps, in memory: it outlives the backend, as what the gateway keeps does. */
public final class BenchState implements StateStore {

    private final Map<Key, Document> documents = new TreeMap<>();
    private long versions = StateChange.NONE;

    private record Key(String collection, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = collection.compareTo(other.collection);
            return order == 0 ? key.compareTo(other.key) : order;
        }
    }

    private record Document(long version, Record value) {}

    @Override
    public synchronized <T extends Record> Optional<StoredState<T>> find(StateCollection<T> collection, String key) {
        return Optional.ofNullable(documents.get(new Key(collection.name(), key)))
                .map(document -> stored(collection, key, document));
    }

    @Override
    public synchronized <T extends Record> List<StoredState<T>> scan(
            StateCollection<T> collection, Optional<String> after, int limit) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().collection().equals(collection.name()))
                .filter(entry -> after.map(last -> entry.getKey().key().compareTo(last) > 0)
                        .orElse(true))
                .limit(limit)
                .map(entry -> stored(collection, entry.getKey().key(), entry.getValue()))
                .toList();
    }

    private static <T extends Record> StoredState<T> stored(
            StateCollection<T> collection, String key, Document document) {
        return new StoredState<>(
                collection, key, document.version(), collection.type().cast(document.value()));
    }

    @Override
    public synchronized OptionalLong write(List<StateChange> changes) {
        if (changes.stream().anyMatch(change -> versionOf(change) != change.expectedVersion())) {
            return OptionalLong.empty();
        }
        versions++;
        changes.forEach(this::make);
        return OptionalLong.of(versions);
    }

    private long versionOf(StateChange change) {
        return Optional.ofNullable(documents.get(keyOf(change)))
                .map(Document::version)
                .orElse(StateChange.NONE);
    }

    private void make(StateChange change) {
        change.value()
                .ifPresentOrElse(
                        value -> documents.put(keyOf(change), new Document(versions, value)),
                        () -> documents.remove(keyOf(change)));
    }

    private static Key keyOf(StateChange change) {
        return new Key(change.collection(), change.key());
    }
}
