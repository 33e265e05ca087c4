// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Networking with many ports and nothing else, which are rendered once: a page costs it next to nothing, so that what a
 * reader costs is not hidden behind what a cloud costs.
 */
final class RenderedPorts implements AutoCloseable {

    private static final int LARGEST_PAGE = 1_000;

    private final HttpServer http;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final byte[][] ports;

    RenderedPorts(int count) throws IOException {
        ports = new byte[count][];
        Arrays.setAll(ports, i -> port(i).getBytes(StandardCharsets.UTF_8));
        // Otherwise headers and body of an answer, two writes, are 40 ms apart on a connection that is kept.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(workers);
        http.createContext("/", exchange -> answer(exchange, nothing(exchange)));
        http.createContext("/v2.0/ports", exchange -> answer(exchange, page(exchange)));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Every tenth name has the same last digit before its number. */
    private static String port(int number) {
        return """
                {"id": "%s", "name": "port-%d-%d", "network_id": "6c1a6b0e-3f5d-4b0f-9a43-2f6f0a0c7d11", "tenant_id":
                "b7a1c5a7e0f14b3d8f6d2c9e4a5b6c7d", "project_id": "b7a1c5a7e0f14b3d8f6d2c9e4a5b6c7d", "mac_address":
                "fa:16:3e:%02x:%02x:%02x", "admin_state_up": true, "status": "ACTIVE", "device_id":
                "1f9d3c2e-7a64-4c1d-8e0b-5b2a9d6f4e30", "device_owner": "compute:nova", "fixed_ips": [{"subnet_id":
                "0d8a4e5b-92c7-4f36-b1de-7c3f8a2b6d94", "ip_address": "10.%d.%d.%d"}], "allowed_address_pairs": [],
                "extra_dhcp_opts": [], "security_groups": ["c2f4b8d0-16e3-4a97-8d5c-3e9b7f0a1d62"], "description": "",
                "binding:vnic_type": "normal", "binding:profile": {}, "binding:host_id": "compute1",
                "binding:vif_type": "ovs", "binding:vif_details": {"port_filter": true}, "port_security_enabled": true,
                "qos_policy_id": null, "qos_network_policy_id": null, "resource_request": null, "tags": [],
                "created_at": "2026-11-23T10:00:00Z", "updated_at": "2026-11-23T10:00:01Z", "revision_number": 4}\
                """
                .formatted(
                        id(number),
                        number % 10,
                        number,
                        number >> 16 & 0xff,
                        number >> 8 & 0xff,
                        number & 0xff,
                        number >> 16 & 0xff,
                        number >> 8 & 0xff,
                        number & 0xff);
    }

    private static String id(int number) {
        return String.format("%08x-0000-4000-8000-000000000000", number);
    }

    private byte[] page(HttpExchange exchange) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        int from = parameter(query, "marker")
                .map(marker -> Integer.parseInt(marker.substring(0, 8), 16) + 1)
                .orElse(0);
        int asked = parameter(query, "limit").map(Integer::parseInt).orElse(LARGEST_PAGE);
        int end = Math.min(ports.length, from + Math.min(asked, LARGEST_PAGE));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(bytes("{\"ports\": ["));
        for (int i = from; i < end; i++) {
            page.writeBytes(bytes(i == from ? "" : ", "));
            page.writeBytes(ports[i]);
        }
        String next = url() + "/v2.0/ports?limit=" + asked + "&marker=" + id(end - 1);
        page.writeBytes(bytes(
                end < ports.length
                        ? "], \"ports_links\": [{\"rel\": \"next\", \"href\": \"" + next + "\"}]}"
                        : "], \"ports_links\": []}"));
        return page.toByteArray();
    }

    private static byte[] nothing(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return bytes("{\"" + path.substring(path.lastIndexOf('/') + 1) + "\": []}");
    }

    private static Optional<String> parameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
    }
}
