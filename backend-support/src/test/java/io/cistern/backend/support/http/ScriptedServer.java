// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A peer on a free port that answers each request with the next of its answers, the last one for ever. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<HttpHandler> answers = new ArrayDeque<>();
    private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();

    ScriptedServer(HttpHandler... answers) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), answers);
    }

    ScriptedServer(HttpServer server, HttpHandler... answers) {
        this.server = server;
        this.answers.addAll(List.of(answers));
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange);
        HttpHandler next;
        synchronized (answers) {
            next = answers.size() > 1 ? answers.poll() : answers.peek();
        }
        next.handle(exchange);
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    URI uri() {
        return uri("http");
    }

    List<HttpExchange> requests() {
        return requests;
    }

    static HttpHandler json(int status, String body, String... headers) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static HttpHandler html(int status) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            byte[] bytes = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Answers the headers and the beginning of a body, and then nothing more. */
    static HttpHandler stalling() {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            OutputStream body = exchange.getResponseBody();
            body.write("{\"name\":\"".getBytes(StandardCharsets.UTF_8));
            body.flush();
        };
    }

    /** Answers nothing. */
    static HttpHandler silent() {
        return exchange -> exchange.getRequestBody().readAllBytes();
    }

    /** Takes the request and breaks the connection. */
    static HttpHandler breaking() {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
