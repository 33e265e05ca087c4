// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

/**
 * B12: 10,000 of 100,000 ports, by a filter that OpenStack does not have, page by page through REST, against reading
 * the ports of Networking directly, in the largest pages, and looking at the name of each. Both take turns.
 */
final class FilteredScan {

    private static final int PORTS = Integer.getInteger("b12.ports", 100_000);
    private static final int ROUNDS = 11;
    private static final int WARM_UP = 3;
    private static final String NAME = "port-7-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FilteredScan(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure(Distribution.Login cloud) throws Exception {
        try (RenderedPorts networking = new RenderedPorts(PORTS);
                Distribution cistern =
                        Distribution.unpack(settings.distribution(), settings.folder("filtered-scan"), cloud)) {
            cistern.configure("endpoint.network = " + networking.url());
            cistern.start();
            Rest rest = cistern.rest();
            String query = "/cistern/vim/v1/vims/" + Distribution.VIM
                    + "/network-resources?networkResourceType=NETWORK_PORT&exclude_fields=segmentId&page_size=1000";
            String filtered = query + "&filter=(cont,networkResourceName," + NAME + ")";
            Samples scan = new Samples(ROUNDS);
            Samples throughUs = new Samples(ROUNDS);
            Samples everything = new Samples(ROUNDS);
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long began = System.nanoTime();
                require(PORTS / 10, scan(networking));
                long scanned = System.nanoTime();
                require(PORTS / 10, Pages.read(rest, filtered).elements());
                long found = System.nanoTime();
                require(PORTS, Pages.read(rest, query).elements());
                if (i >= 0) {
                    scan.add(scanned - began);
                    throughUs.add(found - scanned);
                    everything.add(System.nanoTime() - found);
                }
            }
            System.out.printf("     all %d unfiltered, through us: %.0f ms%n", PORTS, everything.median());
            return List.of(figure(scan, throughUs));
        }
    }

    private static Figure figure(Samples scan, Samples throughUs) {
        return new Figure(
                "B12",
                "filter and page over " + PORTS + ", median of " + ROUNDS,
                String.format(Locale.ROOT, "scan %.0f ms", scan.median()),
                String.format(Locale.ROOT, "%.0f ms", throughUs.median()),
                throughUs.median() / scan.median(),
                1.3);
    }

    private int scan(RenderedPorts networking) throws IOException, InterruptedException {
        int found = 0;
        String next = networking.url() + "/v2.0/ports?limit=1000";
        while (!next.isEmpty()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(next)).build();
            JsonNode page = JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
            for (JsonNode port : page.path("ports")) {
                found += port.path("name").asText().contains(NAME) ? 1 : 0;
            }
            next = page.at("/ports_links/0/href").asText();
        }
        return found;
    }

    private static void require(int expected, int found) {
        if (found != expected) {
            throw new IllegalStateException("found " + found + " ports, not " + expected);
        }
    }
}
