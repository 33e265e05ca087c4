// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What openstacksdk takes for the same, on the same real cloud, with as many calls at once: list ports and servers,
 * create and delete ports and servers. Segments of ports are left out: openstacksdk does not find them. They take turns; of each the median counts.
 */
final class PeerComparison {

    private static final String SCRIPT = System.getProperty("peer.script");
    private static final String CLOUDS = System.getProperty("peer.clouds");
    private static final String CLOUD = System.getProperty("peer.cloud", "admin");
    private static final int LISTED_PORTS = Integer.getInteger("peer.listed.ports", 1_000);
    private static final int LISTED_SERVERS = Integer.getInteger("peer.listed.servers", 200);
    private static final int PORTS = Integer.getInteger("peer.ports", 100);
    private static final int SERVERS = Integer.getInteger("peer.servers", 20);
    private static final int ROUNDS = Integer.getInteger("peer.rounds", 3);
    private static final int CALLERS = 8;
    private static final String VIM = "/cistern/vim/v1/vims/" + Distribution.VIM;
    private static final String PORT = "networkResourceType=NETWORK_PORT";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Map<String, Turns> turns = new LinkedHashMap<>();

    PeerComparison(Settings settings) {
        this.settings = settings;
    }

    /** How long one thing took, in turn. */
    private record Turns(Samples theirs, Samples ours) {
        Turns() {
            this(new Samples(ROUNDS), new Samples(ROUNDS));
        }
    }

    List<Figure> measure() throws Exception {
        String vim = "clouds.file = " + CLOUDS + "\ncloud = " + CLOUD;
        try (Distribution cistern = Distribution.unpack(settings.distribution(), settings.folder("peer"), vim);
                OpenStackSdk sdk = new OpenStackSdk(SCRIPT, CLOUDS, CLOUD, CALLERS)) {
            cistern.start();
            int sdkPorts = LISTED_PORTS - LISTED_SERVERS;
            JsonNode made = sdk.ask("populate " + sdkPorts + " " + LISTED_SERVERS);
            Rest rest = cistern.rest();
            for (int round = -1; round < ROUNDS; round++) {
                round(sdk, rest, made, round >= 0);
            }
        } finally {
            callers.shutdown();
        }
        return turns.entrySet().stream()
                .map(entry -> figure(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One of each; the first round warms both up, with few. */
    private void round(OpenStackSdk sdk, Rest rest, JsonNode made, boolean counts) throws Exception {
        String network = made.path("network").asText();
        list(
                "ports",
                sdk,
                rest,
                "/network-resources?" + PORT + "&exclude_fields=segmentId&filter=(eq,networkId," + network + ")&",
                counts);
        String listed = made.path("name").asText() + "-listed";
        list("servers", sdk, rest, "/compute-resources?filter=(eq,computeName," + listed + ")&", counts);
        int ports = counts ? PORTS : CALLERS;
        int servers = counts ? SERVERS : 2;
        makeAndDelete(
                "ports", ports, sdk, rest, index -> port(rest, made, index), "/network-resources/%s?" + PORT, counts);
        makeAndDelete(
                "servers", servers, sdk, rest, index -> server(rest, made, index), "/compute-resources/%s", counts);
    }

    private void list(String what, OpenStackSdk sdk, Rest rest, String path, boolean counts) throws Exception {
        JsonNode theirs = sdk.ask("list-" + what);
        long began = System.nanoTime();
        Pages ours = Pages.read(rest, VIM + path + "page_size=1000");
        long nanos = System.nanoTime() - began;
        if (ours.elements() != theirs.path("count").asInt()) {
            throw new IllegalStateException(what + ": openstacksdk lists " + theirs.path("count") + ", we " + ours);
        }
        add("list " + ours.elements() + " " + what, theirs.path("seconds").asDouble(), nanos, counts);
    }

    /** Makes one, and gives its id. */
    @FunctionalInterface
    private interface Maker {
        String make(int index) throws IOException, InterruptedException;
    }

    private void makeAndDelete(
            String what, int count, OpenStackSdk sdk, Rest rest, Maker maker, String path, boolean counts)
            throws Exception {
        JsonNode theirs = sdk.ask(what + " " + count);
        long began = System.nanoTime();
        List<String> ids = each(IntStream.range(0, count)
                .<Callable<String>>mapToObj(index -> () -> maker.make(index))
                .toList());
        long made = System.nanoTime();
        each(ids.stream()
                .<Callable<String>>map(id -> () -> rest.send("DELETE", VIM + path.formatted(id), ""))
                .toList());
        long deleted = System.nanoTime();
        add("create " + count + " " + what, theirs.path("create").asDouble(), made - began, counts);
        add("delete " + count + " " + what, theirs.path("delete").asDouble(), deleted - made, counts);
    }

    private List<String> each(List<Callable<String>> calls) throws InterruptedException, ExecutionException {
        List<String> results = new ArrayList<>();
        for (Future<String> call : callers.invokeAll(calls)) {
            results.add(call.get());
        }
        return results;
    }

    private static String port(Rest rest, JsonNode made, int index) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "networkResourceName", name(made, index),
                "networkResourceType", "NETWORK_PORT",
                "typeNetworkPortData", Map.of("networkId", made.path("network").asText(), "portType", "access"));
        return made(rest, "/network-resources", body, "/networkPortData/resourceId");
    }

    private static String server(Rest rest, JsonNode made, int index) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "computeName", name(made, index),
                "computeFlavourId", made.path("flavour").asText(),
                "vcImageId", made.path("image").asText(),
                "interfaceData",
                        List.of(Map.of("networkId", made.path("network").asText())));
        return made(rest, "/compute-resources", body, "/computeData/computeId");
    }

    /** So that openstacksdk deletes ours too where we fail. */
    private static String name(JsonNode made, int index) {
        return made.path("name").asText() + "-ours-" + index;
    }

    private static String made(Rest rest, String path, Object body, String id)
            throws IOException, InterruptedException {
        String answer = rest.send("POST", VIM + path, JSON.writeValueAsString(body));
        String found = JSON.readTree(answer).at(id).asText();
        if (found.isEmpty()) {
            throw new IOException("no " + id + " in " + answer);
        }
        return found;
    }

    private void add(String what, double seconds, long nanos, boolean counts) {
        System.out.printf("     %s: openstacksdk %.2f s, we %.2f s%n", what, seconds, nanos / 1e9);
        if (counts) {
            Turns both = turns.computeIfAbsent(what, first -> new Turns());
            both.theirs().add(Math.round(seconds * 1e9));
            both.ours().add(nanos);
        }
    }

    private static Figure figure(String what, Turns both) {
        double theirs = both.theirs().median() / 1000;
        double ours = both.ours().median() / 1000;
        return new Figure(
                "peer",
                what,
                String.format(Locale.ROOT, "openstacksdk %.2f s", theirs),
                String.format(Locale.ROOT, "%.2f s", ours),
                ours / theirs,
                1.0);
    }
}
