// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Calls of many kinds, good and bad, many at a time. */
final class MixedLoad {

    private static final List<String> KINDS = List.of(
            "GET /network-resources?page_size=10",
            "GET /compute-resources?page_size=10",
            "GET /network-resources/no-such-network",
            "GET /compute-flavours",
            "GET /compute-resources?filter=(eq,nothing,1)",
            "GET /operations?page_size=5",
            "POST /network-resources {\"networkResourceType\":\"NETWORK\",\"typeNetworkData\":{}}",
            "POST /compute-resources {\"computeFlavourId\":7}");

    private final Rest rest;
    private final String vim;

    MixedLoad(Rest rest, String vim) {
        this.rest = rest;
        this.vim = vim;
    }

    /**
     * How calls were answered.
     *
     * @param statuses how often each status; 0: no answer
     * @param refusedWithoutPause 429 and 503 that did not say when to come again
     */
    record Outcome(Map<Integer, Integer> statuses, int refusedWithoutPause) {

        /** Answers that nobody should get: none, a defect, a gateway's failure. */
        int unexpected() {
            return refusedWithoutPause
                    + statuses.entrySet().stream()
                            .filter(entry -> entry.getKey() == 0 || entry.getKey() >= 500 && entry.getKey() != 503)
                            .mapToInt(Map.Entry::getValue)
                            .sum();
        }
    }

    /** Makes calls, so many at a time. */
    Outcome run(int calls, int atATime) throws InterruptedException {
        ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
        Semaphore places = new Semaphore(atATime);
        Semaphore silent = new Semaphore(0);
        for (int i = 0; i < calls; i++) {
            places.acquire();
            send(i).whenComplete((answer, failure) -> {
                statuses.merge(failure == null ? answer.statusCode() : 0, 1, Integer::sum);
                if (failure == null && refusedWithoutPause(answer)) {
                    silent.release();
                }
                places.release();
            });
        }
        places.acquire(atATime);
        return new Outcome(new TreeMap<>(statuses), silent.availablePermits());
    }

    private static boolean refusedWithoutPause(HttpResponse<?> answer) {
        boolean refused = answer.statusCode() == 429 || answer.statusCode() == 503;
        return refused && answer.headers().firstValue("Retry-After").isEmpty();
    }

    private CompletableFuture<HttpResponse<String>> send(int number) {
        String[] parts = KINDS.get(number % KINDS.size()).split(" ", 3);
        HttpRequest.Builder request = rest.request(vim + parts[1]);
        if (parts.length == 3) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                parts[0],
                Optional.of(parts)
                        .filter(given -> given.length == 3)
                        .map(given -> HttpRequest.BodyPublishers.ofString(given[2]))
                        .orElseGet(HttpRequest.BodyPublishers::noBody));
        return rest.client()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenCompose(this::tidy);
    }

    /** What was allocated is terminated. */
    private CompletableFuture<HttpResponse<String>> tidy(HttpResponse<String> answer) {
        Optional<URI> made = answer.statusCode() == 201
                ? answer.headers().firstValue("Location").map(URI::create)
                : Optional.empty();
        return made.map(location -> rest.client()
                        .sendAsync(
                                rest.request(location.getPath()).DELETE().build(), HttpResponse.BodyHandlers.ofString())
                        .thenApply(terminated -> answer))
                .orElseGet(() -> CompletableFuture.completedFuture(answer));
    }
}
