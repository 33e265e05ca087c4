// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.VimInterfaces;
import io.cistern.vim.compute.QueryComputeResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests put together by chance, byte by byte: each is answered, none with a defect or with what is inside. */
class FuzzTest {

    private static final int REQUESTS = 1_000;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String VIM = "/cistern/vim/v1/vims/edge-1";
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "X-Y");
    private static final List<String> PATHS = List.of(
            VIM + "/compute-resources",
            VIM + "/compute-resources/%s",
            VIM + "/compute-resources/%s/operate",
            VIM + "/network-resources",
            VIM + "/network-resources/%s",
            VIM + "/storage-resources/%s",
            VIM + "/compute-flavours",
            VIM + "/operations/%s",
            VIM + "/operations/%s/cancel",
            VIM + "/%s",
            "/cistern/vim/v1/vims/%s/compute-resources",
            "/cistern/%s",
            "/cistern/vim/v1/../%s");
    private static final List<String> IDS = List.of(
            "c-1",
            "%2F",
            "..%2f..%2fetc",
            "%00",
            "%0a",
            "%0d%0aX:%20y",
            "%ff",
            "%c0%80",
            "%u0041",
            "%",
            "%zz",
            ";a=b",
            "..;",
            "%2e%2e",
            "*",
            "a%20b",
            "%e2%80%ae",
            "%f0%9d%84%9e",
            "a?b",
            "a#b",
            "'%22<>",
            "a".repeat(4_000));
    private static final List<String> PARAMETERS = List.of(
            "filter=%s",
            "fields=%s",
            "exclude_fields=%s",
            "all_fields=%s",
            "page_size=%s",
            "page_token=%s",
            "networkResourceType=%s",
            "%s",
            "filter=(eq,computeId,%s)",
            "filter=(gt,computeName,%s)");
    private static final List<String> VALUES = List.of(
            "",
            "%s",
            "(eq,a,b)",
            "(((((",
            "')",
            "-1",
            "0",
            "1001",
            "99999999999",
            "1e3",
            "%00",
            "%ff",
            "a/b/c",
            "//",
            "NETWORK",
            "null",
            "AAAA",
            "%F0%9F%92%A9",
            "(in,computeId" + ",x".repeat(900) + ")");
    private static final List<String> HEADERS = List.of(
            "traceparent: %s",
            "Idempotency-Key: %s",
            "Prefer: %s",
            "Accept: %s",
            "Content-Type: %s",
            "If-Match: %s",
            "Cistern-Resource-Group: %s",
            "Accept-Encoding: %s",
            "Content-Encoding: %s",
            "Range: %s",
            "Expect: %s",
            "Sec-Fetch-Site: %s",
            "X-HTTP-Method-Override: %s",
            "Content-Length: %s",
            "Transfer-Encoding: %s");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "x",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-" + "0".repeat(32) + "-",
            "respond-async",
            "respond-async, wait=99999999999",
            "wait=-1",
            "wait=\"",
            "application/json",
            "application/xml",
            "text/*;q=x",
            "*/*",
            "gzip",
            "é",
            "\t",
            "\"a\"",
            "*",
            "bytes=0-",
            "100-continue",
            "chunked",
            "5",
            "-5",
            "a".repeat(300));
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"computeFlavourId\":\"f\"}",
            "{\"computeFlavourId\":1}",
            "{",
            "\u0000",
            "<a/>",
            "{\"computeFlavourId\":\"f\",\"metaData\":{\"a\":\"b\",\"a\":\"c\"}}",
            "[".repeat(5_000));

    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
        InfrastructureException nothing =
                new InfrastructureException(ErrorCode.NOT_FOUND, "there is nothing", ErrorDetails.NONE);
        VimInterfaces.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .forEach(method -> rig.gateway.fails(method.getName(), nothing));
        rig.gateway.returns("queryVirtualisedComputeResource", new QueryComputeResponse(List.of(), Optional.empty()));
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRequest_isAnswered_withoutADefect(long seed) throws IOException {
        Random random = new Random(seed);
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random);
            String answer = answer(request);
            int status = Integer.parseInt(answer.split(" ", 3)[1]);
            statuses.merge(status, 1, Integer::sum);

            assertThat(status).as("%s gives %s", request, answer).isNotEqualTo(500);
            assertThat(answer)
                    .as("%s", request)
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("Exception", "\tat ", "org.apache", "io.cistern.");
        }

        assertThat(statuses.keySet())
                .as("something was taken, something refused")
                .contains(200, 400, 404);
        assertThat(rig.get(VIM + "/compute-resources").status()).isEqualTo(200);
    }

    @Test
    void headerOfAnAnswer_cannotBeMadeByARequest() throws IOException {
        String answer = answer("GET " + VIM + "/compute-resources/%0d%0aInjected:%20yes HTTP/1.1\r\n"
                + "Host: h\r\nConnection: close\r\nAuthorization: " + Rig.basic("ccm", "right") + "\r\n\r\n");

        assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("Injected");
    }

    private static String request(Random random) {
        String body = any(random, BODIES);
        StringBuilder request = new StringBuilder(any(random, METHODS))
                .append(' ')
                .append(any(random, PATHS).replace("%s", any(random, IDS)));
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(request.indexOf("?") < 0 ? '?' : '&')
                    .append(any(random, PARAMETERS).replace("%s", any(random, VALUES)));
        }
        request.append(" HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: ")
                .append(Rig.basic("ccm", random.nextInt(20) == 0 ? "wrong" : "right"))
                .append("\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(any(random, HEADERS).replace("%s", any(random, HEADER_VALUES)))
                    .append("\r\n");
        }
        if (!request.toString().contains("Content-Type")) {
            request.append("Content-Type: application/json\r\n");
        }
        if (!request.toString().matches("(?s).*(Content-Length|Transfer-Encoding).*")) {
            request.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return request.append("\r\n").append(body).toString();
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The client says that nothing more comes, so that nobody waits for a body that was promised. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", rig.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
