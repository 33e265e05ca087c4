// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.redfish.Bmc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a service as most clients do: every resource once, one after the other, on a connection that is kept and without
 * TLS. Only what describes hardware: systems, chassis, managers, fabrics and firmware, without their logs.
 */
final class SequentialWalk {

    private static final String ROOT = "/redfish/v1";
    private static final Pattern HARDWARE = Pattern.compile(
            ROOT + "/(Systems|Chassis|Managers|Fabrics|UpdateService|PowerEquipment)\\b(?!.*(/LogServices|\\?|#)).*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Bmc bmc;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int found;

    SequentialWalk(Bmc bmc) {
        this.bmc = bmc;
    }

    /**
     * What a walk found.
     *
     * @param seconds how long it took
     * @param resources how many there were
     * @param longestChain of links from the root, the root included
     */
    record Walk(double seconds, int resources, int longestChain) {}

    Walk walk() throws IOException, InterruptedException {
        long began = System.nanoTime();
        depths.put(ROOT, 1);
        open.add(ROOT);
        while (!open.isEmpty()) {
            String path = open.poll();
            Optional<JsonNode> resource = read(path);
            if (resource.isPresent()) {
                found++;
                follow(resource.get(), depths.get(path) + 1);
            }
        }
        int longest = depths.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Walk((System.nanoTime() - began) / 1e9, found, longest);
    }

    private Optional<JsonNode> read(String path) throws IOException, InterruptedException {
        String account = bmc.user() + ":" + bmc.password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(bmc.plainUrl() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
    }

    private void follow(JsonNode node, int depth) {
        String link = node.path("@odata.id").asText().replaceFirst("/$", "");
        if (HARDWARE.matcher(link).matches() && depths.putIfAbsent(link, depth) == null) {
            open.add(link);
        }
        node.forEach(child -> follow(child, depth));
    }
}
