// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import java.util.List;
import java.util.Map;

/**
 * B12: 10,000 servers and their 10,000 ports in the lab, read page by page through REST on a heap of 256 MiB, and what
 * each page costs the cloud. The minimum is a list per page; what else elements are made of is asked for by the page.
 */
final class PageByPage {

    private static final int SERVERS = Integer.getInteger("b12.servers", 10_000);
    private static final String VIM = "/cistern/vim/v1/vims/" + Distribution.VIM;

    private final Settings settings;

    PageByPage(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure() throws Exception {
        try (OpenStackLab lab = OpenStackLab.start(LabSettings.defaults().withPopulation(SERVERS))) {
            Distribution.Login alice = new Distribution.Login(lab.authUrl(), "alice", "tenant-a", lab.password());
            try (Distribution cistern =
                    Distribution.unpack(settings.distribution(), settings.folder("page-by-page"), alice)) {
                cistern.start(Map.of("CISTERN_MAX_HEAP", "256m"));
                return List.of(
                        read(lab, cistern, "ports", "/network-resources?networkResourceType=NETWORK_PORT&", 2),
                        read(lab, cistern, "servers", "/compute-resources?", 12));
            }
        }
    }

    private static Figure read(OpenStackLab lab, Distribution cistern, String what, String path, int goal)
            throws Exception {
        Rest rest = cistern.rest();
        lab.requests().clear();
        long began = System.nanoTime();
        Pages read = Pages.read(rest, VIM + path + "page_size=1000");
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (read.elements() < SERVERS) {
            throw new IllegalStateException("read " + read + " of " + SERVERS + " " + what);
        }
        int requests = lab.requests().count();
        RequestKinds.print(lab.requests().entries());
        System.out.printf(
                "     %d %s in %d pages, %d requests, %d ms; resident memory %d MiB%n",
                read.elements(), what, read.pages(), requests, millis, cistern.residentMiB());
        double perPage = (double) requests / read.pages();
        return new Figure(
                "B12", "requests per page of 1000 " + what, "a list each", requests + " requests", perPage, goal);
    }
}
