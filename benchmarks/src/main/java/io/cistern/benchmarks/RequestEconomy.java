// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.lab.openstack.RequestLog;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * B3: how many requests an allocated server with ports costs the cloud, and how many tokens 1,000 operations take.
 *
 * <p>The minimum for a server with N ports of its own: the quotas of Compute and of Networking, which cannot be kept
 * from one allocation to the next, N times POST a port, POST the server, and GET it once when it runs. Waiting for it
 * costs one GET more per look; the lab builds in 200 ms, so that a look too many shows.
 */
final class RequestEconomy {

    private static final int SERVERS = 20;
    private static final int PORTS = 2;
    private static final int OPERATIONS = 1_000;
    private static final int CALLERS = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenStackLab lab;
    private final Rest rest;
    private final LabClient direct;
    private final String vim = "/cistern/vim/v1/vims/" + Distribution.VIM;

    RequestEconomy(OpenStackLab lab, Rest rest, LabClient direct) {
        this.lab = lab;
        this.rest = rest;
        this.direct = direct;
    }

    List<Figure> measure() throws IOException, InterruptedException, ExecutionException {
        return List.of(allocation(), tokens());
    }

    private Figure allocation() throws IOException, InterruptedException {
        String network = allocateNetwork("economy");
        String request = JSON.writeValueAsString(Map.of(
                "computeFlavourId", flavour(),
                "vcImageId", direct.imageNamed("tiny"),
                "interfaceData", List.of(Map.of("networkId", network), Map.of("networkId", network))));
        allocateServer(request);
        lab.requests().clear();
        for (int i = 0; i < SERVERS; i++) {
            allocateServer(request);
        }
        List<RequestLog.Entry> entries = lab.requests().entries();
        RequestKinds.print(entries);
        int minimum = 2 + PORTS + 2;
        double perServer = (double) entries.size() / SERVERS;
        return new Figure(
                "B3",
                "requests per server with " + PORTS + " ports, above minimum",
                "minimum " + minimum,
                perServer + " requests",
                perServer - minimum,
                1);
    }

    /** Half of them allocate, half terminate; sixteen callers at once. */
    private Figure tokens() throws InterruptedException, ExecutionException {
        lab.requests().clear();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Callable<String>> pairs = IntStream.range(0, OPERATIONS / 2)
                .<Callable<String>>mapToObj(i ->
                        () -> rest.send("DELETE", vim + "/network-resources/" + allocateNetwork("tokens-" + i), ""))
                .toList();
        for (Future<String> pair : callers.invokeAll(pairs)) {
            pair.get();
        }
        callers.shutdown();
        long tokens = lab.requests().count("POST", "/identity/v3/auth/tokens");
        return new Figure(
                "B3",
                "tokens for " + OPERATIONS + " operations, within a lifetime",
                "the one that is there",
                tokens + " more tokens",
                tokens,
                0);
    }

    private String allocateNetwork(String name) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "networkResourceName",
                name,
                "networkResourceType",
                "NETWORK",
                "typeNetworkData",
                name.equals("economy")
                        ? Map.of("layer3Attributes", List.of(Map.of("ipVersion", "IPV4", "cidr", "10.9.0.0/16")))
                        : Map.of()));
        return JSON.readTree(rest.send("POST", vim + "/network-resources", body))
                .at("/networkData/networkResourceId")
                .asText();
    }

    private void allocateServer(String request) throws IOException, InterruptedException {
        rest.send("POST", vim + "/compute-resources", request);
    }

    private String flavour() throws IOException, InterruptedException {
        JsonNode flavours = JSON.readTree(rest.read(vim + "/compute-flavours?filter=(eq,flavourName,m1.tiny)"));
        return flavours.at("/0/flavourId").asText();
    }
}
