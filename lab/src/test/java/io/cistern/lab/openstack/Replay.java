// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends recorded requests to a lab, with the lab's identifiers and tokens in place of the recorded ones. */
final class Replay {

    /** What the lab answered; {@code body} is missing, a text, or JSON. */
    record Answer(int status, Map<String, String> headers, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPETITION = Pattern.compile("\\{\\{(.{1,4}?)\\*(\\d+)}}", Pattern.DOTALL);
    private static final Set<String> SENT =
            Set.of("content-type", "accept", "x-auth-token", "x-subject-token", "openstack-api-version");
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenStackLab lab;
    private final Map<String, String> replacements = new LinkedHashMap<>();

    Replay(OpenStackLab lab) throws IOException, InterruptedException {
        this.lab = lab;
        replacements.put("http://identity.example", lab.url() + "/identity");
        replacements.put("http://compute.example", lab.url() + "/compute");
        replacements.put("http://network.example", lab.url() + "/networking");
        replacements.put("http://image.example", lab.url() + "/image");
        replacements.put("http://placement.example", lab.url() + "/placement");
        replacements.put("http://block-storage.example", lab.url() + "/volume");
        replacements.put("{{secret}}", lab.password());
        signIn("{{token of alice}}", "alice", "tenant-a");
        signIn("{{token of bob}}", "bob", "tenant-b");
        signIn("{{token of admin}}", "admin", "admin");
        signIn("{{token of small}}", "dave", "tenant-small");
        signIn("{{token}}", "alice", "tenant-a");
        replacements.put("{{image}}", seeded("/image/v2/images", "images", "tiny"));
        replacements.put("{{flavour}}", seeded("/compute/v2.1/flavors", "flavors", "m1.tiny"));
    }

    private void signIn(String placeholder, String user, String project) throws IOException, InterruptedException {
        String body =
                """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "%s", "password": "%s",
                "domain": {"id": "default"}}}}, "scope": {"project": {"name": "%s", "domain": {"id": "default"}}}}}"""
                        .formatted(user, lab.password(), project);
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.authUrl() + "/auth/tokens"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        replacements.put(
                placeholder, answer.headers().firstValue("X-Subject-Token").orElseThrow());
        replacements.put(
                placeholder.replace("token", "project"),
                JSON.readTree(answer.body()).at("/token/project/id").asText());
    }

    /** The id of what was there before the first request. */
    private String seeded(String path, String collection, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.url() + path))
                .header("X-Auth-Token", replacements.get("{{token}}"))
                .build();
        JsonNode answer = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        for (JsonNode one : answer.path(collection)) {
            if (one.path("name").asText().equals(name)) {
                return one.path("id").asText();
            }
        }
        throw new IllegalArgumentException("The lab has no " + name);
    }

    /** From now on this recorded text stands for that one. */
    void learn(String recorded, String actual) {
        replacements.putIfAbsent(recorded, actual);
    }

    boolean knows(String recorded) {
        return replacements.containsKey(recorded);
    }

    /** A recorded text as it would be for this lab. */
    String translate(String recorded) {
        String text = recorded;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            text = text.replace(replacement.getKey(), replacement.getValue());
        }
        Matcher repetition = REPETITION.matcher(text);
        return repetition.replaceAll(
                run -> Matcher.quoteReplacement(run.group(1).repeat(Integer.parseInt(run.group(2)))));
    }

    /** Sends the request, again and again if the recording waited for something; time passes only then. */
    Answer send(Recording recording) throws IOException, InterruptedException {
        Answer first = sendOnce(recording);
        if (arrived(recording.waitedFor(), first)) {
            return first;
        }
        lab.goOn();
        try {
            return await(recording);
        } finally {
            lab.holdStill();
        }
    }

    private Answer await(Recording recording) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Answer answer = sendOnce(recording);
        while (!arrived(recording.waitedFor(), answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
            answer = sendOnce(recording);
        }
        return answer;
    }

    private static boolean arrived(JsonNode waitedFor, Answer answer) {
        if (waitedFor.has("status")) {
            return answer.status() == waitedFor.path("status").asInt();
        }
        if (waitedFor.has("member")) {
            String pointer = "/" + waitedFor.path("member").asText().replace('.', '/');
            return answer.body().at(pointer).equals(waitedFor.path("value"));
        }
        return true;
    }

    private Answer sendOnce(Recording recording) throws IOException, InterruptedException {
        JsonNode recorded = recording.request();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(recorded)));
        recorded.path("headers").fields().forEachRemaining(header -> {
            if (SENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                request.header(header.getKey(), translate(header.getValue().asText()));
            }
        });
        request.method(recorded.path("method").asText(), body(recording));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Answer(answer.statusCode(), headers, parse(answer.body()));
    }

    private String address(JsonNode recorded) {
        String url = translate(recorded.path("url").asText());
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode pair : recorded.path("query")) {
            query.add(encode(pair.path(0).asText()) + "="
                    + encode(translate(pair.path(1).asText())));
        }
        return url + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.BodyPublisher body(Recording recording) {
        JsonNode body = recording.request().path("body");
        if (body.isNull() || body.isMissingNode()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        String text = body.isTextual() ? body.asText() : body.toString();
        if (recording.name().contains("wrong")) {
            text = text.replace("{{secret}}", "wrong");
        } else if (recording.name().contains("application-credential")) {
            text = withApplicationCredential(recording, text);
        }
        // Inside JSON a translated text is plain: no identifier, address or repetition needs escapes.
        return HttpRequest.BodyPublishers.ofString(translate(text));
    }

    private String withApplicationCredential(Recording recording, String text) {
        OpenStackLab.ApplicationCredential credential = lab.applicationCredential("alice-" + recording.user());
        String recordedId = recording
                .request()
                .at("/body/auth/identity/application_credential/id")
                .asText();
        return text.replace(recordedId, credential.id()).replace("{{secret}}", credential.secret());
    }

    private static JsonNode parse(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return TextNode.valueOf(body);
        }
    }
}
