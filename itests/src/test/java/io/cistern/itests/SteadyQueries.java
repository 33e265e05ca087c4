// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A consumer that keeps querying while something else happens, none of whose calls may fail. */
final class SteadyQueries {

    private final Distribution distribution;
    private final String path;
    private final Duration patience;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private SteadyQueries(Distribution distribution, String path, Duration patience) {
        this.distribution = distribution;
        this.path = path;
        this.patience = patience;
    }

    /** Something that may fail with an I/O error. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /**
     * Does something while a path is queried, and until queries have been answered after it.
     *
     * @param patience how long these may take
     */
    static void during(Distribution distribution, String path, Duration patience, Action action) throws IOException {
        new SteadyQueries(distribution, path, patience).run(action);
    }

    private void run(Action action) throws IOException {
        Thread consumer = new Thread(this::query);
        consumer.start();
        try {
            action.run();
            int before = answered.get();
            Await.until("queries are answered after it", patience, () -> answered.get() > before + 1);
        } finally {
            end.complete(null);
            join(consumer);
        }
        assertThat(failure.get()).isNull();
    }

    private void query() {
        while (!end.isDone()) {
            try {
                Answer answer = distribution.rest().get(path);
                if (answer.status() != 200) {
                    failure.compareAndSet(null, answer.toString());
                }
                answered.incrementAndGet();
            } catch (IOException e) {
                failure.compareAndSet(null, e.toString());
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
