// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** The servers of the PIM, as a client sees them. */
final class PhysicalServers {

    static final String RESOURCES = "/cistern/pim/v1/pims/" + Distribution.PIM + "/physical-resources";

    private static final long LOOK_MILLIS = 250;
    private static final String SERVERS = RESOURCES + "?kinds=COMPUTE_SERVER&page_size=1000";

    private final Rest rest;

    PhysicalServers(Rest rest) {
        this.rest = rest;
    }

    /** How many there are. */
    int count() throws IOException, InterruptedException {
        return Pages.read(rest, SERVERS + "&fields=resourceKind").elements();
    }

    /** Waits until there are so many. */
    void await(int servers, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int now = count(); now < servers; now = count()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(now + " of " + servers + " servers after " + patience);
            }
            Container.pause(LOOK_MILLIS);
        }
    }

    /** How old is now what is told of power and health of each. */
    void ages(Samples ages) throws IOException, InterruptedException {
        Pages.read(
                rest,
                SERVERS + "&fields=lastUpdated",
                server -> ages.add(Duration.between(
                                Instant.parse(server.path("lastUpdated").asText()), Instant.now())
                        .toNanos()));
    }
}
