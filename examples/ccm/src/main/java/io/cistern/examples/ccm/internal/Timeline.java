// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What is being done, told line by line as it happens, and how long each piece of it took. */
final class Timeline {

    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final long begin;
    private final Map<String, Done> done = new ConcurrentHashMap<>();

    Timeline(Consumer<String> lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** Begins a piece of work. */
    Running begin(String kind, String name) {
        return new Running(kind, name, nanoTime.getAsLong());
    }

    /** A piece of work that is done, by what came of it. */
    Optional<Done> done(String result) {
        return Optional.ofNullable(done.get(result));
    }

    Duration total() {
        return Duration.ofNanos(nanoTime.getAsLong() - begin);
    }

    private void tell(String kind, String name, String what) {
        String line = String.format(Locale.ROOT, "%7s  %-9s  %-24s  %s", seconds(total()), kind, name, what);
        synchronized (lines) {
            lines.accept(line.stripTrailing());
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }

    /** A piece of work that is done. */
    record Done(String name, Duration took) {}

    /** A piece of work that has begun. */
    final class Running {

        private final String kind;
        private final String name;
        private final long since;

        private Running(String kind, String name, long since) {
            this.kind = kind;
            this.name = name;
            this.since = since;
            tell(kind, name, "begun");
        }

        void progress(int percent, String status) {
            tell(kind, name, String.format(Locale.ROOT, "%3d %%  %s", percent, status));
        }

        void done(String result) {
            Duration duration = Duration.ofNanos(nanoTime.getAsLong() - since);
            done.put(result, new Done(name, duration));
            tell(kind, name, "done in " + seconds(duration) + "  " + result);
        }

        void notOffered() {
            tell(kind, name, "not offered");
        }

        void failed(String why) {
            tell(kind, name, "FAILED: " + why);
        }
    }
}
