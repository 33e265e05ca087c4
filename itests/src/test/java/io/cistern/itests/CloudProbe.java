// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks into a cloud past the product under test, with one user's credential: what is there, and whose it is. */
final class CloudProbe {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "cistern:";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, URI> endpoints = new HashMap<>();
    private final CloudCredential credential;
    private final String token;

    CloudProbe(CloudCredential credential) throws IOException {
        this.credential = credential;
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(credential.authUrl() + "/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credential.tokenRequest())));
        token = answer.headers().firstValue("X-Subject-Token").orElseThrow();
        for (JsonNode service : JSON.readTree(answer.body()).at("/token/catalog")) {
            for (JsonNode endpoint : service.path("endpoints")) {
                if (endpoint.path("interface").asText().equals("public")) {
                    endpoints.put(
                            service.path("type").asText(),
                            URI.create(endpoint.path("url").asText()));
                }
            }
        }
    }

    CloudCredential credential() {
        return credential;
    }

    /** The public endpoint of a service type, as the catalogue has it. */
    URI endpoint(String type) {
        return endpoints.get(type);
    }

    /** The id of the flavour of that name. */
    String flavour(String name) throws IOException {
        return idByName(get("compute", "/flavors").path("flavors"), name);
    }

    /** The id of an active image that can be copied to a volume as it is. */
    String image() throws IOException {
        return get("image", "/v2/images?status=active&disk_format=raw")
                .path("images")
                .path(0)
                .path("id")
                .asText();
    }

    /** Everything that carries our ownership mark, as "kind name id". */
    List<String> owned() throws IOException {
        List<String> found = new ArrayList<>();
        elements(get("compute", "/servers/detail").path("servers"))
                .filter(server -> hasMarkInMetadata(server) || hasMarkInTags(server))
                .forEach(server -> found.add(label("server", server)));
        for (String kind : List.of("trunks", "ports", "subnets", "networks")) {
            elements(get("network", "/v2.0/" + kind).path(kind))
                    .filter(resource ->
                            resource.path("description").asText().startsWith(MARK) || hasMarkInTags(resource))
                    .forEach(resource -> found.add(label(kind.substring(0, kind.length() - 1), resource)));
        }
        elements(get("compute", "/os-server-groups").path("server_groups"))
                .filter(group -> group.path("name").asText().contains(" " + MARK))
                .forEach(group -> found.add(label("group", group)));
        elements(get(volumeService(), "/volumes/detail").path("volumes"))
                .filter(CloudProbe::hasMarkInMetadata)
                .forEach(volume -> found.add(label("volume", volume)));
        return found;
    }

    /** Older catalogues have the older name. */
    private String volumeService() {
        return endpoints.containsKey("block-storage") ? "block-storage" : "volumev3";
    }

    /** The names of all servers. */
    List<String> serverNames() throws IOException {
        return elements(get("compute", "/servers").path("servers"))
                .map(server -> server.path("name").asText())
                .toList();
    }

    private static boolean hasMarkInMetadata(JsonNode server) {
        return server.path("metadata").properties().stream()
                .anyMatch(entry -> entry.getKey().startsWith("cistern")
                        || entry.getValue().asText().startsWith(MARK));
    }

    private static boolean hasMarkInTags(JsonNode resource) {
        return elements(resource.path("tags")).anyMatch(tag -> tag.asText().startsWith(MARK));
    }

    private static String label(String kind, JsonNode resource) {
        return kind + " " + resource.path("name").asText() + " "
                + resource.path("id").asText();
    }

    private static String idByName(JsonNode list, String name) {
        return elements(list)
                .filter(element -> element.path("name").asText().equals(name))
                .map(element -> element.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " among " + list));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(String type, String path) throws IOException {
        URI base = endpoints.get(type);
        String prefix = base.toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(prefix + path))
                .header("X-Auth-Token", token)
                .header("Accept", "application/json");
        if (type.equals("compute")) {
            // not for the others: Block Storage answers 400 to a version of another service
            request.header("OpenStack-API-Version", "compute 2.74");
        }
        return JSON.readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(answer.request().uri() + " answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
