// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.CapturedTree;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * B6: the whole inventory of one BMC that takes 20 ms for a request and bears two at once. Nobody can be faster than the
 * longest chain of links takes, nor than half of what our requests take one after the other. Also compared with reading
 * the same service one resource after the other, and with sushy, which Ironic uses, where that is installed. The pause
 * between two requests, with which BMCs are spared, is switched off.
 */
final class InventoryTime {

    private static final String TREE = System.getProperty("b6.tree", "");
    private static final String PYTHON = System.getProperty("b6.python", "/usr/bin/python3");
    private static final String SCRIPT = System.getProperty("b6.script");
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int IN_FLIGHT = 2;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Ours, and no properties of the BMC's. */
    private static final Set<String> OURS = Set.of(
            "physicalResourceId",
            "parentId",
            "resourceKind",
            "manufacturerNormalised",
            "lifecycleState",
            "administrativeState",
            "usageState",
            "resourcePoolId",
            "sourceRef",
            "management",
            "stale",
            "version",
            "lastUpdated",
            "reachability",
            "lastContact",
            "maintenance");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;

    InventoryTime(Settings settings) {
        this.settings = settings;
    }

    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        // One expands collections, the other does not.
        for (String style : List.of("plain", "supermicro")) {
            try (RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults().withLatency(LATENCY))) {
                Bmc bmc = TREE.isEmpty()
                        ? lab.add("rich", rich(), Style.named(style))
                        : lab.add("captured", CapturedTree.read(Path.of(TREE), Style.named(style)));
                figures.addAll(measure(bmc, style));
            }
        }
        return figures;
    }

    private List<Figure> measure(Bmc bmc, String style) throws Exception {
        Path folder = settings.folder("inventory-" + style);
        Path endpoints = folder.resolve("endpoints.csv");
        EndpointsFile.write(endpoints, List.of(bmc), Bmc::url);
        List<Figure> figures = new ArrayList<>();
        try (Distribution cistern = Distribution.withBmcs(settings.distribution(), folder, endpoints)) {
            cistern.configure("bmc.spacing_ms = 0\nbmc.concurrent_requests = " + IN_FLIGHT);
            cistern.start();
            Rest rest = cistern.rest();
            new PhysicalServers(rest).await(1, PATIENCE);
            Samples times = new Samples(ROUNDS);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                bmc.traffic().clear();
                long nanos = refresh(rest);
                if (round >= 0) {
                    times.add(nanos);
                }
            }
            double ours = times.median() / 1000;
            long requests = bmc.traffic().requests();
            SequentialWalk.Walk walk = new SequentialWalk(bmc).walk();
            figures.add(bound(style, ours, requests, walk));
            figures.add(figure(style, "one resource after the other", walk.seconds(), ours));
            int properties = properties(rest);
            Optional<JsonNode> sushy = sushy(bmc);
            if (sushy.isPresent()) {
                figures.add(figure(style, "sushy", sushy.get().path("seconds").asDouble(), ours));
                figures.add(more(style, sushy.get(), properties));
            } else {
                System.out.println("     there is no sushy in " + PYTHON + ": not compared with it");
            }
        }
        return figures;
    }

    /** A server with 8 accelerators, 32 memory modules, 24 drives and 8 ports. */
    private static ServerModel rich() {
        ServerModel model = ServerModel.gpu(8);
        ServerModel.Disks disks = model.disks();
        return new ServerModel(
                model.name(),
                model.form(),
                model.nodes(),
                model.processors(),
                model.accelerators(),
                model.memory(),
                new ServerModel.Disks(24, disks.bytes(), disks.mediaType(), disks.protocol(), disks.raid()),
                model.network(),
                model.power());
    }

    private static long refresh(Rest rest) throws IOException, InterruptedException {
        JsonNode servers = JSON.readTree(rest.read(PhysicalServers.RESOURCES + "?kinds=COMPUTE_SERVER"));
        List<String> ids = new ArrayList<>();
        servers.forEach(server -> ids.add(server.path("physicalResourceId").asText()));
        String body = JSON.writeValueAsString(Map.of("resourceIds", ids));
        long began = System.nanoTime();
        rest.send("POST", PhysicalServers.RESOURCES + "/refresh", body);
        return System.nanoTime() - began;
    }

    private static Figure bound(String style, double ours, long requests, SequentialWalk.Walk walk) {
        double chain = walk.longestChain() * LATENCY.toMillis() / 1e3;
        double flow = requests * LATENCY.toMillis() / 1e3 / IN_FLIGHT;
        System.out.printf(
                Locale.ROOT,
                "     %s: %d resources in %.2f s one by one; we: %d requests in %.2f s; bound by the longest chain (%d)"
                        + " %.2f s, by two at once %.2f s%n",
                style,
                walk.resources(),
                walk.seconds(),
                requests,
                ours,
                walk.longestChain(),
                chain,
                flow);
        double bound = Math.max(chain, flow);
        return new Figure(
                "B6",
                "inventory of " + walk.resources() + " resources, " + style,
                String.format(Locale.ROOT, "bound %.2f s", bound),
                String.format(Locale.ROOT, "%.2f s", ours),
                ours / bound,
                1.2);
    }

    private static Figure figure(String style, String other, double theirs, double ours) {
        return new Figure(
                "B6",
                "inventory against " + other + ", " + style,
                String.format(Locale.ROOT, "%.2f s", theirs),
                String.format(Locale.ROOT, "%.2f s", ours),
                ours / theirs,
                0.5);
    }

    private static Figure more(String style, JsonNode sushy, int properties) {
        int theirs = sushy.path("properties").asInt();
        return new Figure(
                "B6",
                "properties that sushy reads by ours, " + style,
                theirs + " of " + sushy.path("resources").asInt() + " resources",
                Integer.toString(properties),
                (double) theirs / properties,
                0.99);
    }

    /** The values in what is told of all that was read, without those that are ours. */
    private static int properties(Rest rest) throws IOException, InterruptedException {
        int[] values = {0};
        Pages.read(
                rest,
                PhysicalServers.RESOURCES + "?depth=FULL&all_fields&page_size=1000",
                resource -> values[0] += values(resource));
        return values[0];
    }

    private static int values(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? 0 : 1;
        }
        int values = 0;
        if (node.isArray()) {
            for (JsonNode element : node) {
                values += values(element);
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            values += OURS.contains(member.getKey()) ? 0 : values(member.getValue());
        }
        return values;
    }

    private static Optional<JsonNode> sushy(Bmc bmc) throws IOException, InterruptedException {
        Process python = new ProcessBuilder(PYTHON, SCRIPT, bmc.plainUrl(), bmc.user())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = python.outputWriter()) {
            input.write(bmc.password());
        }
        String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return python.waitFor() == 0 ? Optional.of(JSON.readTree(answer)) : Optional.empty();
    }
}
