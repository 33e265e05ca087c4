// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.openstack.OpenStackLab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of OpenStack with nothing between: the reference, and what the standard has no interface for. */
final class LabClient {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OpenStackLab lab;
    private final String token;

    LabClient(OpenStackLab lab, Distribution.Login login) throws IOException, InterruptedException {
        this.lab = lab;
        this.token = signIn(login);
    }

    HttpClient client() {
        return client;
    }

    HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(lab.url() + path))
                .header("X-Auth-Token", token)
                .header("Accept", "application/json")
                .GET()
                .build();
    }

    String imageNamed(String name) throws IOException, InterruptedException {
        String images = client.send(get("/image/v2/images?name=" + name), HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(images).at("/images/0/id").asText();
    }

    private String signIn(Distribution.Login login) throws IOException, InterruptedException {
        String body =
                """
                {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "%s",
                  "domain": {"name": "Default"}, "password": "%s"}}},
                  "scope": {"project": {"name": "%s", "domain": {"name": "Default"}}}}}
                """
                        .formatted(login.user(), login.password(), login.project());
        HttpRequest request = HttpRequest.newBuilder(URI.create(login.authUrl() + "/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("X-Subject-Token")
                .orElseThrow();
    }
}
