// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Duration NO_PAUSE = Duration.ZERO;

    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);
    private final AutoCloseable thing = () -> events.add("closed");

    private AutoCloseable released() {
        try {
            release.await();
            return thing;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void use_isKeptInItsOrder_untilItIsOpen() throws Exception {
        CompletableFuture<Void> last = new CompletableFuture<>();
        try (Opening<AutoCloseable> opening = new Opening<>(this::released, NO_PAUSE)) {
            opening.use(opened -> events.add("1"));
            opening.use(opened -> {
                opening.use(inner -> events.add("4"));
                opening.use(inner -> last.complete(null));
                events.add("2");
            });
            opening.use(opened -> events.add("3"));
            assertThat(events).isEmpty();

            release.countDown();
            last.get(10, TimeUnit.SECONDS);
        }

        assertThat(events).containsExactly("1", "2", "3", "4", "closed");
    }

    @Test
    void close_waitsForTheOpening_andClosesWhatWasOpened() throws Exception {
        Opening<AutoCloseable> opening = new Opening<>(this::released, NO_PAUSE);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> close(opening));
        opening.use(opened -> events.add("used"));
        release.countDown();
        closed.get(10, TimeUnit.SECONDS);

        assertThat(events).containsExactly("used", "closed");
    }

    @Test
    void opening_isTriedAgain_andEndsWithTheNextFailure_whenClosed() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Void> used = new CompletableFuture<>();
        try (Opening<AutoCloseable> opening = new Opening<>(() -> fail(attempts, 2), NO_PAUSE)) {
            opening.use(opened -> used.complete(null));
            used.get(10, TimeUnit.SECONDS);
        }
        assertThat(attempts).hasValue(3);

        try (Opening<AutoCloseable> never =
                new Opening<>(() -> fail(attempts, Integer.MAX_VALUE), Duration.ofHours(1))) {
            never.use(opened -> events.add("never"));
        }
        assertThat(events).containsExactly("closed");
    }

    private AutoCloseable fail(AtomicInteger attempts, int times) {
        int attempt = attempts.incrementAndGet();
        if (attempt <= times) {
            if (attempt == 1) {
                throw new NoClassDefFoundError("on purpose");
            }
            throw new IllegalStateException("on purpose");
        }
        return thing;
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
