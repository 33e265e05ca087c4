// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A client that trusts the lab and does nothing by itself. */
final class RedfishClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Bmc bmc;
    private Optional<String> token = Optional.empty();

    RedfishClient(RedfishLab lab, Bmc bmc) {
        this.bmc = bmc;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(lab.authority()))
                .build();
    }

    /** One that has signed in. */
    static RedfishClient signedIn(RedfishLab lab, Bmc bmc) {
        RedfishClient client = new RedfishClient(lab, bmc);
        HttpResponse<String> answer = client.signIn(bmc.password());
        client.token = answer.headers().firstValue("X-Auth-Token");
        return client;
    }

    HttpResponse<String> signIn(String password) {
        String body = "{\"UserName\": \"admin\", \"Password\": \"" + password + "\"}";
        return send("POST", "/redfish/v1/SessionService/Sessions", body);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** What is at this path, which has to be there. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parse(answer.body());
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bmc.url() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        token.ifPresent(value -> request.header("X-Auth-Token", value));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }

    private static SSLContext trusting(X509Certificate authority) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("lab", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
