// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the distribution, on a heap of 256 MiB, under more than it can do: mixed calls of 500 clients, clients
 * that are slow to write or to read, floods of connections. Everything is answered, refusals say when to come again,
 * and afterwards all is as before, without a restart.
 */
final class Robustness {

    private static final int CALLS = Integer.getInteger("robustness.calls", 24_000);
    private static final int CLIENTS = 500;
    private static final int SLOW = 100;
    private static final int FLOOD = 1_000;
    private static final int WARM_UP = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(40);
    private static final String VIM = "/cistern/vim/v1/vims/" + Distribution.VIM;

    private final Settings settings;

    Robustness(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure(Distribution.Login cloud) throws Exception {
        try (Distribution cistern =
                Distribution.unpack(settings.distribution(), settings.folder("robustness"), cloud)) {
            cistern.start(Map.of("CISTERN_MAX_HEAP", "256m"));
            MixedLoad load = new MixedLoad(cistern.rest(), VIM);
            load.run(WARM_UP, CLIENTS);
            Container.pause(IDLE.toMillis());
            ProcessUse before = cistern.use();

            MixedLoad.Outcome crowd = load.run(CALLS, CLIENTS);
            MixedLoad.Outcome besideTheSlow = besideTheSlow(cistern.rest(), load);

            Container.pause(IDLE.toMillis());
            MixedLoad.Outcome afterwards = new MixedLoad(cistern.rest(), VIM).run(WARM_UP, 1);
            Container.pause(IDLE.toMillis());
            ProcessUse after = cistern.use();
            System.out.println("     " + CLIENTS + " clients: " + crowd.statuses());
            System.out.println("     beside slow clients: " + besideTheSlow.statuses());
            System.out.println("     afterwards: " + afterwards.statuses());
            return List.of(
                    unexpected(CALLS + " calls of " + CLIENTS + " clients", crowd),
                    unexpected("calls beside slow clients and floods", besideTheSlow),
                    unexpected("calls afterwards, one at a time", afterwards),
                    refused("refused afterwards", afterwards),
                    growth("threads", before.threads(), after.threads(), 1.25),
                    growth("files and connections", before.files(), after.files(), 1.25),
                    growth("live heap (MiB)", before.liveMiB(), after.liveMiB(), 1.25));
        }
    }

    private static MixedLoad.Outcome besideTheSlow(Rest rest, MixedLoad load) throws IOException, InterruptedException {
        try (Idlers idlers = new Idlers(rest)) {
            idlers.connect(FLOOD);
            idlers.begin(
                    SLOW,
                    "POST " + VIM + "/network-resources HTTP/1.1\r\nHost: h\r\nAuthorization: " + rest.authorization()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
            idlers.begin(SLOW, "GET " + VIM + "/compute-flavours HTTP/1.1\r\nHost: h\r\nAuthor");
            idlers.begin(
                    SLOW,
                    ("GET " + VIM + "/compute-flavours HTTP/1.1\r\nHost: h\r\nAuthorization: " + rest.authorization()
                                    + "\r\n\r\n")
                            .repeat(50));
            return load.run(WARM_UP, 20);
        }
    }

    private static Figure unexpected(String what, MixedLoad.Outcome outcome) {
        return new Figure("rob", what, "all answered", outcome.unexpected() + " otherwise", outcome.unexpected(), 0);
    }

    private static Figure refused(String what, MixedLoad.Outcome outcome) {
        int refused =
                outcome.statuses().getOrDefault(429, 0) + outcome.statuses().getOrDefault(503, 0);
        return new Figure("rob", what, "none", refused + " calls", refused, 0);
    }

    private static Figure growth(String what, long before, long after, double goal) {
        return new Figure("rob", what, "before: " + before, "after: " + after, (double) after / before, goal);
    }
}
