// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures the figures that are asked for, or all, and prints them. */
public final class Scoreboard {

    private final Settings settings;
    private final Set<String> wanted;
    private final List<Figure> figures = new ArrayList<>();

    private Scoreboard(Settings settings, Set<String> wanted) {
        this.settings = settings;
        this.wanted = wanted;
    }

    /**
     * @param arguments the figures to measure, e.g. {@code B1 B11}; none: all
     */
    public static void main(String[] arguments) throws Exception {
        Scoreboard scoreboard = new Scoreboard(Settings.fromSystemProperties(), Set.of(arguments));
        scoreboard.measure();
        System.out.println();
        System.out.println(Figure.heading());
        scoreboard.figures.forEach(figure -> System.out.println(figure.line()));
    }

    private void measure() throws Exception {
        // Only where it is asked for: it needs a real cloud.
        if (wanted.contains("peer")) {
            figures.addAll(new PeerComparison(settings).measure());
        }
        onBmcs();
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults())) {
            Distribution.Login login = new Distribution.Login(lab.authUrl(), "admin", "admin", lab.password());
            if (wants("B1") || wants("B3")) {
                onOneDistribution(lab, login);
            }
            if (wants("B2")) {
                figures.addAll(new Makespan(settings).measure());
            }
            if (wants("B12")) {
                figures.addAll(new FilteredScan(settings).measure(login));
                figures.addAll(new PageByPage(settings).measure());
            }
            if (wants("robustness")) {
                figures.addAll(new Robustness(settings).measure(login));
            }
            if (wants("B11")) {
                figures.addAll(new StartAndFootprint(settings).measure(login));
            }
        }
    }

    private void onBmcs() throws Exception {
        if (wants("B6")) {
            figures.addAll(new InventoryTime(settings).measure());
        }
        if (wants("B13")) {
            figures.addAll(new Enrolment(settings).measure());
        }
        if (wants("B7")) {
            figures.addAll(new FleetFreshness(settings).measure());
        }
    }

    private void onOneDistribution(OpenStackLab lab, Distribution.Login login) throws Exception {
        try (Distribution cistern =
                Distribution.unpack(settings.distribution(), settings.folder("distribution"), login)) {
            cistern.start();
            LabClient direct = new LabClient(lab, login);
            if (wants("B3")) {
                figures.addAll(new RequestEconomy(lab, cistern.rest(), direct).measure());
            }
            if (wants("B1")) {
                figures.addAll(new FacadeTax(lab, cistern.rest(), direct).measure());
            }
        }
    }

    private boolean wants(String figure) {
        return wanted.isEmpty() || wanted.contains(figure);
    }
}
