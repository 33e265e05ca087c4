// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A BMC with a small tree written for one test, with sessions, and with whatever a test has it answer instead. */
final class FakeBmc implements AutoCloseable {

    static final Credential ACCOUNT = new Credential("pim-read", "s3cret-of-the-bmc");

    private static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> tree = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentSkipListMap<>();
    private final Map<String, String> contexts = new ConcurrentHashMap<>();
    private final Map<String, String> origins = new ConcurrentHashMap<>();
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger mostSessions = new AtomicInteger();
    private volatile Credential account = ACCOUNT;

    FakeBmc() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        serve(
                "/redfish/v1",
                """
                {"@odata.id": "/redfish/v1/", "@odata.type": "#ServiceRoot.v1_15_0.ServiceRoot",
                 "Links": {"Sessions": {"@odata.id": "/redfish/v1/SessionService/Sessions"}},
                 "SessionService": {"@odata.id": "/redfish/v1/SessionService"},
                 "Tasks": {"@odata.id": "/redfish/v1/TaskService"},
                 "Systems": {"@odata.id": "/redfish/v1/Systems"}}""");
        serve("/redfish/v1/SessionService", "{\"SessionTimeout\": 1800}");
        serve("/redfish/v1/Systems", collection("/redfish/v1/Systems/1"));
        serve(
                "/redfish/v1/Systems/1",
                """
                {"@odata.id": "/redfish/v1/Systems/1", "@odata.type": "#ComputerSystem.v1_20_0.ComputerSystem",
                 "Id": "1", "Name": "one", "Model": "M1", "Status": {"Health": "OK"}}""");
        instead(SESSIONS, this::sessions);
    }

    /** The body of a collection of these members. */
    static String collection(String... members) {
        List<String> links = new ArrayList<>();
        for (String member : members) {
            links.add("{\"@odata.id\": \"" + member + "\"}");
        }
        return "{\"Members@odata.count\": " + members.length + ", \"Members\": [" + String.join(",", links) + "]}";
    }

    /** Answers with one status, body and headers. */
    static HttpHandler answer(int status, String body, String... headers) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Connection", "close");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean none = bytes.length == 0 || status == 304;
            exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
            if (!none) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        };
    }

    /** A failure as DSP0266 8.6 has it. */
    static HttpHandler failure(int status, String messageId, String... headers) {
        return answer(
                status,
                "{\"error\": {\"code\": \"Base.1.8.GeneralError\", \"message\": \"see below\","
                        + " \"@Message.ExtendedInfo\": [{\"MessageId\": \"" + messageId
                        + "\", \"Message\": \"said the BMC\"}]}}",
                headers);
    }

    /** Answers with each of these in turn, the last one for ever. */
    static HttpHandler each(HttpHandler... answers) {
        AtomicInteger next = new AtomicInteger();
        return exchange -> answers[Math.min(next.getAndIncrement(), answers.length - 1)].handle(exchange);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void serve(String path, String json) {
        tree.put(path, json);
    }

    /** Has a path answer something of its own, after the credential was checked. */
    void instead(String path, HttpHandler handler) {
        instead.put(path, handler);
    }

    /** Answers 404 to this spelling of a path. */
    void missing(String path) {
        missing.add(path);
    }

    void accept(Credential other) {
        account = other;
    }

    /** A session that somebody else made. */
    void addForeignSession(String id, String context) {
        sessions.put(id, "token-" + id);
        foreign.add(id);
        contexts.put(id, context);
    }

    /** From where a session is made. */
    void originate(String id, String address) {
        origins.put(id, address);
    }

    private String described(String id, String context) {
        String origin = origins.containsKey(id) ? ", \"ClientOriginIPAddress\": \"" + origins.get(id) + "\"" : "";
        return "{\"UserName\": \"" + account.user() + "\", \"Context\": \"" + context + "\"" + origin + "}";
    }

    /** One session ends. */
    void forgetSession(String id) {
        sessions.remove(id);
    }

    /** All sessions end, as at a restart of the BMC. */
    void forgetSessions() {
        sessions.clear();
    }

    /** The ids of the sessions that are open. */
    Set<String> sessions() {
        return Set.copyOf(sessions.keySet());
    }

    int mostSessions() {
        return mostSessions.get();
    }

    int logins() {
        return logins.get();
    }

    /** Method and path of each request, in their order. */
    List<String> requests() {
        return requests;
    }

    long requests(String which) {
        return requests.stream().filter(which::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path);
        if (missing.contains(path)) {
            failure(404, "Base.1.8.ResourceMissingAtURI").handle(exchange);
            return;
        }
        handle(exchange, path.replaceFirst("(?<=.)/$", ""));
    }

    private void handle(HttpExchange exchange, String path) throws IOException {
        boolean login = path.equals(SESSIONS) && exchange.getRequestMethod().equals("POST");
        if (!login && !path.equals("/redfish/v1") && !authorised(exchange)) {
            failure(401, "Base.1.8.NoValidSession").handle(exchange);
        } else if (instead.containsKey(path)) {
            instead.get(path).handle(exchange);
        } else if (path.startsWith(SESSIONS + "/")
                && exchange.getRequestMethod().equals("DELETE")) {
            sessions.remove(path.substring(SESSIONS.length() + 1));
            answer(204, "").handle(exchange);
        } else if (path.startsWith(SESSIONS + "/") && sessions.containsKey(path.substring(SESSIONS.length() + 1))) {
            String id = path.substring(SESSIONS.length() + 1);
            answer(200, described(id, contexts.get(id))).handle(exchange);
        } else if (tree.containsKey(path)) {
            answer(200, tree.get(path)).handle(exchange);
        } else {
            failure(404, "Base.1.8.ResourceMissingAtURI").handle(exchange);
        }
    }

    private boolean authorised(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
        return token != null && sessions.containsValue(token)
                || account.basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** The collection of sessions, as it is where a test does not replace it. */
    void sessions(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            String[] all =
                    sessions.keySet().stream().map(id -> SESSIONS + "/" + id).toArray(String[]::new);
            answer(200, collection(all)).handle(exchange);
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = body.contains("\"" + account.user() + "\"") && body.contains("\"" + account.password() + "\"");
        int number = logins.incrementAndGet();
        if (!right) {
            failure(401, "Base.1.8.InsufficientPrivilege").handle(exchange);
            return;
        }
        String id = "s" + number;
        sessions.put(id, "token-" + id);
        long own = sessions.keySet().stream()
                .filter(each -> !foreign.contains(each))
                .count();
        mostSessions.accumulateAndGet((int) own, Math::max);
        String self = SESSIONS + "/" + id;
        contexts.put(id, "cistern");
        answer(201, "{\"@odata.id\": \"" + self + "\"}", "X-Auth-Token", "token-" + id, "Location", self)
                .handle(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
