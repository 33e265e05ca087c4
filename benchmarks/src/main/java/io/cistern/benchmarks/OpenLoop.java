// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends requests at a fixed rate, whether earlier ones have been answered or not, and takes the time from the moment a
 * request was due: a server that falls behind is charged for those that had to wait.
 */
final class OpenLoop {

    /** One kind of request: how it is sent, and how long each took. */
    record Lane(Supplier<CompletableFuture<?>> request, Samples samples) {}

    private final int perSecond;

    OpenLoop(int perSecond) {
        this.perSecond = perSecond;
    }

    /**
     * Sends that many requests, the lanes taking turns; all share the rate.
     *
     * @return what failed
     */
    Collection<Throwable> run(int requests, List<Lane> lanes) throws InterruptedException {
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        Semaphore answered = new Semaphore(0);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = start + i * period;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Lane lane = lanes.get(i % lanes.size());
            lane.request().get().whenComplete((answer, failure) -> {
                if (failure == null) {
                    lane.samples().add(System.nanoTime() - due);
                } else {
                    failures.add(failure);
                }
                answered.release();
            });
        }
        answered.acquire(requests);
        return failures;
    }
}
