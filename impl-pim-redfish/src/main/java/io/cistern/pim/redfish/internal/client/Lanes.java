// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does the same with many things, a few at a time. The caller works too, so that it all gets done when no helper is free;
 * that also allows to use it within itself.
 */
final class Lanes {

    private final int lanes;
    private final Executor helpers;

    /** @param lanes at most that many at once, the caller's included */
    Lanes(int lanes, Executor helpers) {
        this.lanes = lanes;
        this.helpers = helpers;
    }

    /** The results in the order of the things; the first failure, when nothing is under way any more. */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<CompletableFuture<R>> results = new ArrayList<>();
        things.forEach(thing -> results.add(new CompletableFuture<>()));
        AtomicInteger next = new AtomicInteger();
        Runnable lane = () -> {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                try {
                    results.get(i).complete(work.apply(things.get(i)));
                } catch (RuntimeException e) {
                    results.get(i).completeExceptionally(e);
                    // Nothing new is begun after a failure.
                    int at = next.getAndSet(things.size());
                    for (int left = at; left < things.size(); left++) {
                        results.get(left).completeExceptionally(e);
                    }
                }
            }
        };
        for (int helper = 1; helper < Math.min(lanes, things.size()); helper++) {
            try {
                helpers.execute(lane);
            } catch (RejectedExecutionException e) {
                break;
            }
        }
        lane.run();
        CompletableFuture<Void> all = CompletableFuture.allOf(results.toArray(CompletableFuture[]::new));
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return results.stream().map(CompletableFuture::join).toList();
    }
}
