// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;

/** A user of a lab. */
final class LabClient {

    static final String NOVA = "/compute/v2.1";
    static final String NEUTRON = "/networking/v2.0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenStackLab lab;
    private String token = "";

    LabClient(OpenStackLab lab, String user, String project) {
        this.lab = lab;
        HttpResponse<String> answer = send(
                "POST",
                "/identity/v3/auth/tokens",
                """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "%s", "password": "%s",
                "domain": {"id": "default"}}}}, "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}"""
                        .formatted(user, lab.password(), project));
        this.token = answer.headers().firstValue("X-Subject-Token").orElseThrow();
    }

    static LabClient alice(OpenStackLab lab) {
        return new LabClient(lab, "alice", "tenant-a");
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.url() + path))
                .header("X-Auth-Token", token)
                .header("OpenStack-API-Version", "compute 2.93")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode get(String path) {
        return json(send("GET", path, ""));
    }

    JsonNode post(String path, String body) {
        return json(send("POST", path, body));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** Creates a server without networks and returns its id. */
    String server(String name, String flavor) {
        String image = get("/image/v2/images").at("/images/0/id").asText();
        String flavorId = "";
        for (JsonNode candidate : get(NOVA + "/flavors").path("flavors")) {
            flavorId = candidate.path("name").asText().equals(flavor)
                    ? candidate.path("id").asText()
                    : flavorId;
        }
        return post(
                        NOVA + "/servers",
                        """
                {"server": {"name": "%s", "flavorRef": "%s", "imageRef": "%s", "networks": "none"}}"""
                                .formatted(name, flavorId, image))
                .at("/server/id")
                .asText();
    }

    /** The server once it runs, or says why it does not. */
    JsonNode built(String id) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        JsonNode server = get(NOVA + "/servers/" + id).path("server");
        while (!isSettled(server) && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
            server = get(NOVA + "/servers/" + id).path("server");
        }
        return server;
    }

    private static boolean isSettled(JsonNode server) {
        return switch (server.path("status").asText()) {
            case "BUILD" -> false;
            case "ERROR" -> server.has("fault");
            default -> true;
        };
    }
}
