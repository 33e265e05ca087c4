// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for something that happens in another process, by asking again and again until a deadline. */
final class Await {

    private static final long PERIOD_MS = 100;

    private Await() {}

    /** A condition that may fail while it is not fulfilled yet. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void until(String what, Duration limit, Condition condition) {
        Instant deadline = Instant.now().plus(limit);
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("not within " + limit + ": " + what);
                }
                never.await(PERIOD_MS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting until " + what, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("while waiting until " + what, e);
        }
    }
}
