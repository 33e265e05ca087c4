// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import io.cistern.json.CisternJson;
import io.cistern.rest.internal.http.Services;
import io.cistern.rest.internal.server.Door;
import io.cistern.rest.internal.server.Facade;
import io.cistern.rest.internal.server.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.servlet.ServletException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The façade on the web server of the container, with a simulated gateway behind it and a client in front. */
final class Rig implements AutoCloseable {
    static final Limits LIMITS = new Limits(1 << 20, 8_192, 64);

    final Gateway gateway = new Gateway();

    private final Server server = new Server();
    private final Facade facade;
    private final Door door = new Door();
    private final ServletContextHandler context = new ServletContextHandler();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Rig() {
        this(LIMITS);
    }

    Rig(Limits limits) {
        facade = new Facade(
                new Services(
                        gateway.authentication(),
                        gateway::find,
                        gateway,
                        gateway.administration(),
                        new CisternJson(),
                        Duration.ofSeconds(60)),
                limits);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(64 * 1024);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletHolder holder = new ServletHolder(door);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/cistern/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError("the web server did not start", e);
        }
        base = "http://127.0.0.1:" + connector.getLocalPort();
        open();
    }

    /** The gateway has come. */
    void open() {
        try {
            door.open(facade.servlet());
        } catch (ServletException e) {
            throw new AssertionError("the façade did not start", e);
        }
    }

    /** The gateway has gone. */
    void shut() {
        door.close(facade.servlet());
    }

    int port() {
        return URI.create(base).getPort();
    }

    /** Headers come in pairs of name and value. */
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null && request.build().headers().firstValue("Content-Type").isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (request.build().headers().firstValue("Authorization").isEmpty()) {
            request.header("Authorization", basic("ccm", "right"));
        }
        return exchange(request.build());
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer anonymous(String method, String path) {
        return exchange(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** A POST whose answer is not waited for. */
    CompletableFuture<Answer> postAsync(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", basic("ccm", "right"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(Answer::new);
    }

    /** Sends a body in chunks, without saying how long it is. */
    Answer stream(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", basic("ccm", "right"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What the container does to every servlet when one comes or goes. */
    void restartServlets() {
        try {
            context.stop();
            context.start();
        } catch (Exception e) {
            throw new AssertionError("the servlets did not restart", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new AssertionError("the web server did not stop", e);
        }
        facade.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        Map<?, ?> json() {
            return new CisternJson().read(body(), Map.class);
        }
    }
}
