// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a backend and its cloud and can hold a request there: before it reaches the cloud, or after the cloud
 * has carried it out and before the answer is seen. That makes every instant of an allocation a place to kill or swap,
 * without a guess at timing.
 */
final class HoldingProxy implements AutoCloseable {

    /** Where a request is held. */
    enum Phase {
        /** It has not reached the cloud and, if it is dropped, never will. */
        BEFORE,
        /** The cloud has carried it out; the answer is not seen. */
        AFTER
    }

    private static final Set<String> NOT_COPIED =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings", "expect");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern VERSION = Pattern.compile("/v[0-9][^/]*(/.*)?$");

    private final Map<String, URI> targets;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<String> mutations = new ArrayList<>();
    private final List<Hold> armed = new ArrayList<>();

    /**
     * @param targets the cloud's endpoints by the path prefix (such as {@code compute}) under which they are reached
     */
    HoldingProxy(Map<String, URI> targets) throws IOException {
        this.targets = Map.copyOf(targets);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address of an endpoint, seen through this proxy. */
    URI endpoint(String prefix) {
        if (!targets.containsKey(prefix)) {
            throw new IllegalArgumentException("no endpoint " + prefix);
        }
        return URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + prefix + version(targets.get(prefix)));
    }

    /** What comes after the root of a service, where its version document is: {@code /v2.1}, or nothing. */
    private static String version(URI endpoint) {
        Matcher version = VERSION.matcher(endpoint.getPath());
        return version.find() ? version.group() : "";
    }

    private static String root(URI endpoint) {
        String text = endpoint.toString();
        return text.substring(0, text.length() - version(endpoint).length());
    }

    /** Forgets the mutations counted so far. */
    synchronized void restartCount() {
        mutations.clear();
    }

    /** The mutating requests since the count was restarted, as "METHOD path". */
    synchronized List<String> mutations() {
        return List.copyOf(mutations);
    }

    /** Will hold the n-th mutating request from now on (from 0). */
    Hold holdMutation(int nth, Phase phase) {
        return arm(new Hold(HoldingProxy::isMutation, nth, phase));
    }

    /** Will hold the next reading request below a path. */
    Hold holdRead(String path, Phase phase) {
        return arm(new Hold(
                exchange -> !isMutation(exchange)
                        && exchange.getRequestURI().getPath().contains(path),
                0,
                phase));
    }

    private synchronized Hold arm(Hold hold) {
        armed.add(hold);
        return hold;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Hold hold = holdFor(exchange);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (hold != null && hold.phase == Phase.BEFORE && !hold.pass(exchange)) {
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            if (hold != null && hold.phase == Phase.AFTER && !hold.pass(exchange)) {
                return;
            }
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_COPIED.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] content = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(content);
            }
        }
    }

    private synchronized Hold holdFor(HttpExchange exchange) {
        if (isMutation(exchange)) {
            mutations.add(describe(exchange));
        }
        List<Hold> concerned =
                armed.stream().filter(hold -> hold.wanted.test(exchange)).toList();
        Hold due = concerned.stream()
                .filter(hold -> hold.remaining == 0)
                .findFirst()
                .orElse(null);
        armed.remove(due);
        concerned.forEach(hold -> hold.remaining--);
        return due;
    }

    private static boolean isMutation(HttpExchange exchange) {
        return !exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD");
    }

    private static String describe(HttpExchange exchange) {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        String[] path = exchange.getRequestURI().getRawPath().split("/", 3);
        String query = exchange.getRequestURI().getRawQuery();
        URI target = targets.get(path[1]);
        String rest = "/" + (path.length > 2 ? path[2] : "") + (query == null ? "" : "?" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root(target) + rest))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_COPIED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** One request that is, or will be, held. */
    static final class Hold {

        private final Predicate<HttpExchange> wanted;
        private final Phase phase;
        private final CompletableFuture<String> held = new CompletableFuture<>();
        private final CompletableFuture<Boolean> verdict = new CompletableFuture<>();
        private int remaining;

        private Hold(Predicate<HttpExchange> wanted, int remaining, Phase phase) {
            this.wanted = wanted;
            this.remaining = remaining;
            this.phase = phase;
        }

        /** Waits until the request is held here; returns "METHOD path". */
        String awaitHeld() {
            try {
                return held.get(2, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("no request came to be held", e);
            }
        }

        /** Lets it go on as if nothing had been. */
        void release() {
            verdict.complete(true);
        }

        /** Breaks the connection: BEFORE, the cloud never sees it; AFTER, the answer is lost. */
        void drop() {
            verdict.complete(false);
        }

        private boolean pass(HttpExchange exchange) {
            held.complete(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            try {
                return verdict.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException | TimeoutException e) {
                throw new UncheckedIOException(new IOException("held for too long", e));
            }
        }
    }
}
