// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.testing;

import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.json.CisternJson;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A state store in memory, of JSON as on disk. Outlives what is built on it, as a store on disk outlives a process. */
public final class MemoryState implements StateStore {

    private static final CisternJson JSON = new CisternJson();

    private final SortedMap<String, Document> documents = new TreeMap<>();
    private long version;
    private int left = Integer.MAX_VALUE;

    /** The store fails after so many calls more, as it does for a process that is killed. */
    public synchronized void killAfter(int calls) {
        left = calls;
    }

    /** How many documents there are. */
    public synchronized int size() {
        return documents.size();
    }

    /** The same documents for the next process. */
    public synchronized MemoryState survivor() {
        MemoryState survivor = new MemoryState();
        survivor.documents.putAll(documents);
        survivor.version = version;
        return survivor;
    }

    @Override
    public synchronized <T extends Record> Optional<StoredState<T>> find(StateCollection<T> collection, String key) {
        check();
        return Optional.ofNullable(documents.get(path(collection.name(), key)))
                .map(document -> document.as(collection, key));
    }

    @Override
    public synchronized <T extends Record> List<StoredState<T>> scan(
            StateCollection<T> collection, Optional<String> after, int limit) {
        check();
        String prefix = path(collection.name(), "");
        return documents.tailMap(prefix + after.map(key -> key + "\0").orElse("")).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .limit(limit)
                .map(entry -> entry.getValue().as(collection, entry.getKey().substring(prefix.length())))
                .toList();
    }

    @Override
    public synchronized OptionalLong write(List<StateChange> changes) {
        check();
        for (StateChange change : changes) {
            Document present = documents.get(path(change.collection(), change.key()));
            if ((present == null ? StateChange.NONE : present.version()) != change.expectedVersion()) {
                return OptionalLong.empty();
            }
        }
        version++;
        for (StateChange change : changes) {
            String path = path(change.collection(), change.key());
            change.value()
                    .ifPresentOrElse(
                            value -> documents.put(path, new Document(version, JSON.write(value))),
                            () -> documents.remove(path));
        }
        return OptionalLong.of(version);
    }

    private void check() {
        if (left-- <= 0) {
            throw new Killed();
        }
    }

    private static String path(String collection, String key) {
        return collection + "\n" + key;
    }

    /** The process was killed. */
    public static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Killed() {
            super("the process was killed");
        }
    }

    private record Document(long version, String json) {

        <T extends Record> StoredState<T> as(StateCollection<T> collection, String key) {
            return new StoredState<>(collection, key, version, JSON.read(json, collection.type()));
        }
    }
}
