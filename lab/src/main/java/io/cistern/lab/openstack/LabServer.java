// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cistern.lab.Fault;
import io.cistern.lab.Faults;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.http.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address of a lab: all services behind one port, each under a prefix of its own ({@code /identity},
 * {@code /compute}, ...), as clouds made with devstack have them. Counts requests and shows faults.
 */
final class LabServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabServer.class);
    private static final int LARGEST_BODY = 4 << 20;
    private static final int NOTHING_SENT = 0;
    private static final String JSON = "application/json";
    private static final int WORKERS = 64;

    private final HttpServer http;
    private final ExecutorService workers;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, LabService> services;
    private final Faults faults;
    private final RequestLog log;

    LabServer(InetSocketAddress address, Map<String, LabService> services, Faults faults, RequestLog log)
            throws IOException {
        // Otherwise headers and body of an answer, two writes, are 40 ms apart on a connection that is kept.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.services = Map.copyOf(services);
        this.faults = faults;
        this.log = log;
        this.workers = Executors.newFixedThreadPool(WORKERS, task -> {
            Thread thread = new Thread(task, "openstack-lab");
            thread.setDaemon(true);
            return thread;
        });
        this.http = HttpServer.create(address, 0);
        http.setExecutor(workers);
        http.createContext("/", this::serve);
    }

    void start() {
        http.start();
    }

    String origin() {
        InetSocketAddress address = http.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath();
            String id = "req-" + UUID.randomUUID();
            Optional<Fault> fault = faults.take(method, path, new String(body, StandardCharsets.UTF_8));
            LabResponse answer = null;
            fault.filter(hit -> !hit.committed())
                    .ifPresent(hit -> hit.meanwhile().run());
            if (fault.map(Fault::carriesOut).orElse(true)) {
                delay(fault.filter(delayed -> !delayed.committed()));
                answer = dispatch(exchange, body, id);
                delay(fault.filter(Fault::committed));
            }
            fault.filter(Fault::committed).ifPresent(hit -> hit.meanwhile().run());
            Optional<LabResponse> reply = reply(exchange, answer, fault, id);
            int status = reply.map(LabResponse::status).orElse(NOTHING_SENT);
            // Before it is sent: whoever has the reply finds the request in the log.
            log.add(new RequestLog.Entry(method, path, status, id));
            LOG.debug("{} {} {} {}", method, path, status, id);
            if (reply.isPresent()) {
                send(exchange, reply.get(), fault);
            }
        } catch (RuntimeException | IOException problem) {
            LOG.debug("connection lost: {}", problem.toString());
            throw problem;
        }
    }

    private LabResponse dispatch(HttpExchange exchange, byte[] body, String id) {
        URI uri = exchange.getRequestURI();
        String path = uri.getRawPath();
        int end = path.indexOf('/', 1);
        String prefix = end < 0 ? path : path.substring(0, end);
        LabService service = services.get(prefix);
        if (service == null) {
            return LabResponse.text(404, "text/plain", "The services are " + services.keySet() + "\n");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String rest = end < 0 ? "" : path.substring(end);
        Query query = Query.parse(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        try {
            return service.handle(
                    new LabRequest(exchange.getRequestMethod(), origin() + prefix, rest, query, headers, body, id));
        } catch (RuntimeException bug) {
            LOG.error("The lab failed at {} {}", exchange.getRequestMethod(), path, bug);
            return LabResponse.text(500, "text/plain", "The lab failed: " + bug + "\n");
        }
    }

    /** What is sent; empty: the connection is dropped. */
    private static Optional<LabResponse> reply(
            HttpExchange exchange, LabResponse answer, Optional<Fault> fault, String id) {
        Fault.Effect effect = fault.map(Fault::effect).orElse(null);
        if (effect instanceof Fault.Drop) {
            return Optional.empty();
        }
        if (effect instanceof Fault.Answer instead) {
            byte[] body = instead.body().getBytes(StandardCharsets.UTF_8);
            LabResponse reply = new LabResponse(instead.status(), instead.headers(), body);
            // A service that fails still tells its request id; a proxy that answers in its place knows none.
            boolean service = JSON.equals(instead.headers().get("Content-Type"));
            return Optional.of(service ? reply.with("x-openstack-request-id", id) : reply);
        }
        if (effect instanceof Fault.Invention invention) {
            String target = exchange.getRequestURI().toString();
            return Optional.of(
                    LabResponse.text(invention.status(), JSON, invention.body().apply(target)));
        }
        if (effect instanceof Fault.Flood) {
            return Optional.of(LabResponse.text(200, JSON, ""));
        }
        return Optional.of(answer);
    }

    /** Closing an exchange whose body is shorter than announced closes the connection. */
    private void send(HttpExchange exchange, LabResponse reply, Optional<Fault> fault) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().put(name, List.of(value)));
        byte[] body = reply.body();
        Fault.Effect effect = fault.map(Fault::effect).orElse(null);
        long length = effect instanceof Fault.Flood flood ? flood.bytes() : body.length;
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        OutputStream out = exchange.getResponseBody();
        if (effect instanceof Fault.Flood flood) {
            flood.writeTo(out);
        } else if (effect instanceof Fault.Drip drip) {
            for (byte one : body) {
                out.write(one);
                out.flush();
                pause(drip.pause());
            }
        } else if (length > 0) {
            out.write(body, 0, effect instanceof Fault.Truncate ? body.length / 2 : body.length);
            out.flush();
        }
    }

    private void delay(Optional<Fault> fault) {
        if (fault.isPresent() && fault.get().effect() instanceof Fault.Delay delay) {
            pause(delay.next());
        }
    }

    /** Ends early when the lab is closed, so that nobody waits for a delay that nobody wants any more. */
    private void pause(Duration duration) {
        try {
            closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
