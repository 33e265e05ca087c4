// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was seen a moment ago. Only for what seldom changes and where the cloud itself has the last word: it checks every
 * reference again when something is made.
 */
public final class BriefCache<K, V> {

    private static final int MAX_ENTRIES = 1_000;

    private final Duration age;
    private final Clock clock;
    private final Map<K, Seen<V>> entries = new LinkedHashMap<>();

    private record Seen<V>(V value, Instant until) {}

    public BriefCache(Duration age, Clock clock) {
        this.age = age;
        this.clock = clock;
    }

    /** What was seen, else what is seen now; what is not there is not remembered. */
    public Optional<V> get(K key, Supplier<Optional<V>> look) {
        Optional<V> known = peek(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<V> seen = look.get();
        seen.ifPresent(value -> put(key, value));
        return seen;
    }

    /** What was seen. */
    public synchronized Optional<V> peek(K key) {
        return Optional.ofNullable(entries.get(key))
                .filter(seen -> clock.instant().isBefore(seen.until()))
                .map(Seen::value);
    }

    public synchronized void put(K key, V value) {
        entries.remove(key);
        entries.put(key, new Seen<>(value, clock.instant().plus(age)));
        if (entries.size() > MAX_ENTRIES) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    public synchronized void forget(K key) {
        entries.remove(key);
    }
}
