// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import static io.cistern.backend.support.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.tls.TestKeys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose certificates are trusted. The key is made by the JDK's own tool for this run. */
class HttpTransportTest {

    @TempDir
    static Path directory;

    private static ScriptedServer server;
    private static Path authority;

    @BeforeAll
    static void serve() throws Exception {
        TestKeys keys = TestKeys.make(directory, "localhost");
        authority = Files.writeString(directory.resolve("ca.pem"), keys.pem());
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(keys.serverContext()));
        server = new ScriptedServer(https, json(200, "{\"a\":1}"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void peer_isTrusted_whenItsAuthorityIsNamed() {
        try (HttpTransport transport = HttpTransport.trusting("tls.ca_file", authority, Duration.ofSeconds(5))) {
            assertThat(call(transport)).contains(Map.of("a", 1));
        }
    }

    @Test
    void peer_isNotTrusted_whenThePlatformDoesNotKnowItsAuthority() {
        try (HttpTransport transport = HttpTransport.trustingPlatform(Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> call(transport))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> assertThat(e.code())
                            .isEqualTo(ErrorCode.RESOURCE_CERT_MISMATCH));
        }
    }

    @Test
    void authorities_areRefused_whenTheFileHasNone() throws Exception {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");

        assertThatThrownBy(() -> HttpTransport.trusting("tls.ca_file", empty, Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.details().attribute()).contains("tls.ca_file"));
    }

    @SuppressWarnings("rawtypes")
    private static Optional<Map> call(HttpTransport transport) {
        return new JsonEndpoint("thing", server.uri("https"), transport, HttpLimits.DEFAULT, failure -> {
                    throw new AssertionError(failure);
                })
                .open(Authorization.NONE, CallLimit.within(Duration.ofSeconds(10)))
                .send(JsonRequest.get("/"), Map.class)
                .content();
    }
}
