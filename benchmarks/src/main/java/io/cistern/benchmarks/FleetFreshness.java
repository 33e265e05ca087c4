// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * B7: how old is what a client is told of power and health of 5,000 servers that are read every 60 s, on a heap of 1 GiB
 * and processors shared with their BMCs; and what a BMC costs in memory. All else goes on as it is by default.
 */
final class FleetFreshness {

    private static final int BMCS = Integer.getInteger("b7.bmcs", 5_000);
    private static final String MODEL = System.getProperty("b7.model", "rack");
    private static final int LOOKS = 18;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration PERIOD = Duration.ofSeconds(70);
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int SECONDS = 65;

    private final Settings settings;

    FleetFreshness(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure() throws Exception {
        Path folder = settings.folder("freshness");
        Path endpoints = folder.resolve("endpoints.csv");
        EndpointsFile.writeEmpty(endpoints);
        try (BmcProcess bmcs = new BmcProcess(BMCS, MODEL, folder);
                Distribution cistern = Distribution.withBmcs(settings.distribution(), folder, endpoints)) {
            cistern.start(Map.of("CISTERN_MAX_HEAP", "1g"));
            long empty = cistern.use().liveMiB();
            Files.copy(bmcs.overTls(), endpoints, StandardCopyOption.REPLACE_EXISTING);
            PhysicalServers servers = new PhysicalServers(cistern.rest());
            servers.await(BMCS, PATIENCE);
            Container.pause(PERIOD.toMillis());
            long full = cistern.use().liveMiB();
            return List.of(ages(bmcs, cistern, servers), memory(empty, full));
        }
    }

    private static Figure ages(BmcProcess bmcs, Distribution cistern, PhysicalServers servers) throws Exception {
        Samples ages = new Samples(LOOKS * BMCS);
        bmcs.asked();
        Duration oursBefore = BmcProcess.work(cistern.pid());
        Duration theirsBefore = BmcProcess.work(bmcs.pid());
        long began = System.nanoTime();
        for (int look = 0; look < LOOKS; look++) {
            Container.pause(BETWEEN_LOOKS.toMillis());
            servers.ages(ages);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        SimulatedBmcs.Asked asked = bmcs.asked();
        System.out.printf(
                Locale.ROOT,
                "     %d BMCs: %.0f requests and %.0f connections per second, at one BMC at most %d in flight and %d"
                        + " sessions; processors: we %.2f, the BMCs %.2f; median age %.0f s%n",
                BMCS,
                asked.requests() / seconds,
                asked.connections() / seconds,
                asked.mostInFlight(),
                asked.mostSessions(),
                BmcProcess.work(cistern.pid()).minus(oursBefore).toMillis() / 1e3 / seconds,
                BmcProcess.work(bmcs.pid()).minus(theirsBefore).toMillis() / 1e3 / seconds,
                ages.median() / 1000);
        double age = ages.percentile(0.99) / 1000;
        return new Figure(
                "B7",
                "age of power and health of " + BMCS + " servers, p99",
                "read every 60 s",
                String.format(Locale.ROOT, "%.1f s", age),
                age,
                SECONDS);
    }

    private static Figure memory(long empty, long full) {
        double each = (full - empty) * 1024.0 / BMCS;
        return new Figure(
                "B7",
                "live heap for each of " + BMCS + " BMCs (KiB)",
                "without any: " + empty + " MiB",
                "with them: " + full + " MiB",
                each,
                100);
    }
}
