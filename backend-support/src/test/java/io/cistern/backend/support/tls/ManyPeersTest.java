// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonRequest;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One client for a fleet. {@code -Dcistern.peers=5000} makes it a fleet of that size; what it took is printed.
 */
class ManyPeersTest {

    private static final int PEERS = Integer.getInteger("cistern.peers", 100);
    private static final int ROUNDS = 2;
    private static final int CALLERS = 64;

    @Test
    void oneClient_servesAFleet_withFewThreads_andLeavesNoConnection(@TempDir Path directory) throws Exception {
        TestKeys[] keys = {TestKeys.make(directory, "localhost"), TestKeys.make(directory, "localhost")};
        PeerTrusts trusts = new PeerTrusts(TrustObserver.NONE);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (TlsPeers server = new TlsPeers(PEERS, false, keys[0].serverContext());
                HttpTransport transport = HttpTransport.believing(trusts, Duration.ofSeconds(10))) {
            List<JsonEndpoint> endpoints = new ArrayList<>();
            for (int i = 0; i < PEERS; i++) {
                TestKeys key = keys[i % keys.length];
                server.show(i, key.serverContext());
                trusts.expect(Peer.of(server.uri(i)), new PeerTrust.Pins(Set.of(key.pin())));
                endpoints.add(new JsonEndpoint("bmc", server.uri(i), transport, HttpLimits.DEFAULT, failure -> {
                    throw new AssertionError(failure);
                }));
            }
            long heapBefore = usedHeap();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<Future<?>> calls = new ArrayList<>();
                for (JsonEndpoint endpoint : endpoints) {
                    calls.add(callers.submit(() -> call(endpoint)));
                }
                for (Future<?> call : calls) {
                    call.get();
                }
                System.out.printf(
                        "%d peers, round %d: %d ms, %d threads of the client, %d KiB of heap a peer%n",
                        PEERS,
                        round + 1,
                        (System.nanoTime() - start) / 1_000_000,
                        clientThreads(),
                        (usedHeap() - heapBefore) / 1024 / PEERS);
            }

            // On a busy machine a read may be repeated.
            assertThat(server.served()).isGreaterThanOrEqualTo(PEERS * ROUNDS);
            assertThat(server.closeAsked()).isEqualTo(server.served());
            // a few for each caller, none for each peer
            assertThat(clientThreads()).isLessThanOrEqualTo(2 * CALLERS);
        } finally {
            callers.shutdownNow();
        }
    }

    private static void call(JsonEndpoint endpoint) {
        assertThat(endpoint.open(Authorization.NONE, CallLimit.within(Duration.ofSeconds(60)))
                        .send(JsonRequest.get("/").closing(), Map.class)
                        .content())
                .isPresent();
    }

    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient")
                        || thread.getName().startsWith("cistern-http"))
                .count();
    }

    private static long usedHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
