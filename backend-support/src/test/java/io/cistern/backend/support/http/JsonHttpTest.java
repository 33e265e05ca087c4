// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import static io.cistern.backend.support.http.ScriptedServer.breaking;
import static io.cistern.backend.support.http.ScriptedServer.html;
import static io.cistern.backend.support.http.ScriptedServer.json;
import static io.cistern.backend.support.http.ScriptedServer.silent;
import static io.cistern.backend.support.http.ScriptedServer.stalling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonHttpTest {

    private record Thing(String name, Optional<Integer> size, List<String> parts) {}

    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 10_000, 3, 1_000, 8);
    private static final String THING = "{\"name\":\"a\",\"unknown\":{\"x\":[1]}}";
    private static final FaultReader FAULTS = failure -> new InfrastructureException(
            ErrorCode.CONFLICT,
            failure.status() + " " + failure.body(),
            ErrorDetails.builder()
                    .upstream(List.of(failure.fault(Optional.empty(), Optional.of(failure.body()))))
                    .retryAfter(failure.retryAfter())
                    .build());

    private final HttpTransport transport = HttpTransport.trustingPlatform(Duration.ofSeconds(1));
    private ScriptedServer server;

    @AfterEach
    void close() {
        transport.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void send_decodesTheBody_andIgnoresWhatItDoesNotKnow() throws IOException {
        JsonAnswer<Thing> answer =
                serving(json(200, THING, "X-Openstack-Request-Id", "req-1")).send(get(), Thing.class);

        assertThat(answer.content()).contains(new Thing("a", Optional.empty(), null));
        assertThat(answer.requestId()).contains("req-1");
    }

    @Test
    void send_repeatsAnyRequest_whenThePeerDidNotProcessIt() throws IOException {
        JsonHttp http = serving(json(429, ""), json(429, "", "Retry-After", "0"), json(200, THING));

        assertThat(http.send(JsonRequest.post(Map.of(), "/things"), Thing.class).content())
                .isPresent();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void send_waitsAsLongAsThePeerAsks() throws IOException {
        Instant start = Instant.now();
        serving(json(429, "", "Retry-After", "1"), json(200, THING)).send(get(), Thing.class);

        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void send_tellsWhenToComeBack_whenThePeerAsksForMoreTimeThanThereIs() throws IOException {
        JsonHttp http = serving(json(503, "down", "Retry-After", "3600"));

        assertFails(
                () -> http.send(get(), Thing.class),
                e -> assertThat(e.details().retryAfter()).contains(Duration.ofHours(1)));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void send_givesUpAfterItsAttempts() throws IOException {
        JsonHttp http = serving(json(503, "busy"));

        assertFails(
                () -> http.send(get(), Thing.class),
                e -> assertThat(e.details().upstream()).singleElement().satisfies(fault -> assertThat(fault.status())
                        .contains(503)));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void send_repeatsWhatDoesNoHarm_butNothingThatMakes_whenTheServiceIsUnavailable() throws IOException {
        JsonRequest making = JsonRequest.post(Map.of(), "/things");
        assertThat(serving(json(503, ""), json(200, THING))
                        .send(making.repeatable(), Thing.class)
                        .content())
                .isPresent();
        server.close();
        JsonHttp http = serving(json(503, ""), json(200, THING));

        assertFails(() -> http.send(making, Thing.class), e -> {});
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void send_repeatsReads_butNothingThatMakes_whenAGatewayFails() throws IOException {
        assertThat(serving(json(502, ""), json(200, THING))
                        .send(get(), Thing.class)
                        .content())
                .isPresent();
        server.close();
        JsonHttp http = serving(json(502, ""), json(200, THING));

        assertFails(() -> http.send(JsonRequest.post(Map.of(), "/things"), Thing.class), e -> {});
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void send_doesNotRepeatAPost_whenTheConnectionBreaks() throws IOException {
        JsonHttp http = serving(breaking(), json(200, THING));

        assertFails(() -> http.send(JsonRequest.post(Map.of("a", 1), "/things"), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.details().upstream()).singleElement().satisfies(fault -> {
                assertThat(fault.method()).isEqualTo("POST");
                assertThat(fault.path()).isEqualTo("/things");
                assertThat(fault.status()).isEmpty();
            });
        });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void send_isUnavailable_whenThePeerSaysNothing() throws IOException {
        JsonHttp http = serving(silent());

        assertFails(() -> http.send(JsonRequest.post(Map.of(), "/things"), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.getMessage()).contains("did not answer in time");
        });
    }

    @Test
    void send_isUnavailable_whenTheBodyStalls() throws IOException {
        JsonHttp http = serving(stalling());
        Instant start = Instant.now();

        assertFails(() -> http.send(JsonRequest.post(Map.of(), "/things"), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.getMessage()).contains("did not answer in time");
        });
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void send_isUnavailable_whenNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        JsonHttp http = open(URI.create("http://localhost:" + port), Authorization.NONE);

        assertFails(() -> http.send(get(), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e.getMessage()).contains("cannot be reached");
        });
    }

    @Test
    void send_refusesWhatIsNotJson() throws IOException {
        JsonHttp http = serving(html(200));

        assertFails(() -> http.send(get(), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.BACKEND_ERROR);
            assertThat(e.getMessage()).contains("text/html");
        });
    }

    @Test
    void send_refusesTruncatedJson() throws IOException {
        JsonHttp http = serving(json(200, "{\"name\":\"a\",\"parts\":[\"x\""));

        assertFails(() -> http.send(get(), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.BACKEND_ERROR);
            assertThat(e.getMessage()).contains("truncated or malformed");
        });
    }

    @Test
    void send_refusesABodyThatIsTooLarge() throws IOException {
        JsonHttp http = serving(json(200, "{\"name\":\"" + "x".repeat(20_000) + "\"}"));

        assertFails(() -> http.send(get(), Thing.class), e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.BACKEND_ERROR);
            assertThat(e.getMessage()).contains("more than 10000 bytes");
        });
    }

    @Test
    void send_followsARedirectToTheSamePeerOnly() throws IOException {
        assertThat(serving(json(302, "", "Location", "/elsewhere"), json(200, THING))
                        .send(get(), Thing.class)
                        .content())
                .isPresent();
        server.close();
        try (ScriptedServer stranger = new ScriptedServer(json(200, THING))) {
            JsonHttp http = serving(json(302, "", "Location", stranger.uri() + "/things"));

            assertFails(() -> http.send(get(), Thing.class), e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.BACKEND_ERROR);
                assertThat(e.getMessage()).contains("redirects elsewhere");
            });
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @Test
    void send_followsARedirectOfWhatChangesSomething_whereItOnlyAddsASlash() throws IOException {
        JsonRequest login = JsonRequest.post(Map.of("name", "x"), "/things");
        assertThat(serving(json(308, "", "Location", "/things/"), json(201, THING))
                        .send(login, Thing.class)
                        .status())
                .isEqualTo(201);
        assertThat(server.requests()).hasSize(2);
        server.close();

        JsonHttp elsewhere = serving(json(308, "", "Location", "/elsewhere"));
        assertFails(() -> elsewhere.send(login, Thing.class), e -> assertThat(e.getMessage())
                .contains("redirects elsewhere"));
    }

    @Test
    void send_renewsItsCredentialsOnce_whenTheyAreRefused() throws IOException {
        AtomicInteger renewals = new AtomicInteger();
        Authorization authorization = new Authorization() {
            @Override
            public Map<String, String> headers(CallLimit limit) {
                return Map.of("X-Token", "t" + renewals.get());
            }

            @Override
            public boolean renew(Map<String, String> refused, CallLimit limit) {
                renewals.incrementAndGet();
                return true;
            }
        };
        server = new ScriptedServer(json(401, "expired"), json(200, THING));

        assertThat(open(server.uri(), authorization).send(get(), Thing.class).content())
                .isPresent();
        assertThat(server.requests())
                .extracting(request -> request.getRequestHeaders().getFirst("X-Token"))
                .containsExactly("t0", "t1");

        server.close();
        server = new ScriptedServer(json(401, "no"));
        assertFails(() -> open(server.uri(), authorization).send(get(), Thing.class), e -> {});
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void send_answersWithoutABody_whenAStatusIsTolerated() throws IOException {
        JsonAnswer<Thing> answer = serving(json(404, "{\"gone\":1}")).send(get().tolerating(404), Thing.class);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.content()).isEmpty();
    }

    /** The JDK's server closes a connection when it is asked to, and does not say so in its answer. */
    @Test
    void send_doesNotUseAConnectionAgain_whenItWasToBeClosed() throws IOException {
        JsonHttp http = serving(json(200, THING));

        for (int i = 0; i < 20; i++) {
            http.send(JsonRequest.post(Map.of(), "/things").closing(), Thing.class);
        }

        assertThat(server.requests().stream()
                        .map(each -> each.getRemoteAddress().getPort()))
                .doesNotHaveDuplicates();
    }

    @Test
    void send_leavesOutWhatIsAbsent() throws IOException {
        serving(exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes());
                    json(200, "{\"name\":\"" + body.length() + "\"}").handle(exchange);
                })
                .send(JsonRequest.post(new Thing("n", Optional.empty(), null), "/t"), Thing.class)
                .content()
                .ifPresent(thing -> assertThat(thing.name()).isEqualTo(String.valueOf("{\"name\":\"n\"}".length())));
    }

    @Test
    void path_encodesItsSegmentsAndValues() {
        assertThat(JsonRequest.get("/a/{}/b/{}", "x/../y", "ü z")
                        .query("q", "a&b=c+d")
                        .path())
                .isEqualTo("/a/x%2F..%2Fy/b/%C3%BC%20z?q=a%26b%3Dc%2Bd");
    }

    private static JsonRequest get() {
        return JsonRequest.get("/things/{}", "1");
    }

    private JsonHttp serving(HttpHandler... answers) throws IOException {
        server = new ScriptedServer(answers);
        return open(server.uri(), Authorization.NONE);
    }

    private JsonHttp open(URI uri, Authorization authorization) {
        return new JsonEndpoint("thing", uri, transport, LIMITS, FAULTS)
                .open(authorization, CallLimit.within(Duration.ofSeconds(20)));
    }

    private static void assertFails(Runnable call, Consumer<InfrastructureException> with) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(InfrastructureException.class, with);
    }
}
