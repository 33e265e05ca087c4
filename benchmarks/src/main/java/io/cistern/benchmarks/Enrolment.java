// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * B13: from the first of 800 servers in the inventory to the last, after their BMCs were listed: each is there with all its
 * components.
 * The reference is what the Bare Metal Operator takes for 800 hosts behind an emulator without TLS, which it registers
 * and does not inspect.
 */
final class Enrolment {

    private static final int BMCS = Integer.getInteger("b13.bmcs", 800);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double REFERENCE_PER_MINUTE = 146.2;

    private final Settings settings;

    Enrolment(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure() throws Exception {
        return List.of(enrol("without TLS", false), enrol("over TLS", true));
    }

    private Figure enrol(String how, boolean tls) throws Exception {
        Path folder = settings.folder("enrolment-" + (tls ? "tls" : "plain"));
        Path endpoints = folder.resolve("endpoints.csv");
        EndpointsFile.writeEmpty(endpoints);
        try (BmcProcess bmcs = new BmcProcess(BMCS, "small", folder);
                Distribution cistern = Distribution.withBmcs(settings.distribution(), folder, endpoints)) {
            cistern.start();
            PhysicalServers servers = new PhysicalServers(cistern.rest());
            Files.copy(tls ? bmcs.overTls() : bmcs.plain(), endpoints, StandardCopyOption.REPLACE_EXISTING);
            servers.await(1, PATIENCE);
            long began = System.nanoTime();
            int before = servers.count();
            servers.await(BMCS, PATIENCE);
            double minutes = (System.nanoTime() - began) / 6e10;
            return figure(how, (BMCS - before) / minutes, bmcs.asked());
        }
    }

    private static Figure figure(String how, double perMinute, SimulatedBmcs.Asked asked) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "     enrolment %s: %.1f requests and %.1f connections each; at one BMC at most %d in flight%n",
                how,
                (double) asked.requests() / BMCS,
                (double) asked.connections() / BMCS,
                asked.mostInFlight());
        return new Figure(
                "B13",
                BMCS + " BMCs enrolled " + how,
                "10 x " + REFERENCE_PER_MINUTE + " per minute",
                String.format(Locale.ROOT, "%.0f per minute", perMinute),
                10 * REFERENCE_PER_MINUTE / perMinute,
                1.0);
    }
}
