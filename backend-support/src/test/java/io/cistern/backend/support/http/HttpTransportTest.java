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
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose certificates are trusted. The key is made by the JDK's own tool for this run. */
class HttpTransportTest {

    private static final char[] STORE_PASSWORD = "only-in-this-test".toCharArray();

    @TempDir
    static Path directory;

    private static ScriptedServer server;
    private static Path authority;

    @BeforeAll
    static void serve() throws Exception {
        Path store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD)))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(keytool.waitFor()).isZero();

        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, STORE_PASSWORD);
        }
        authority = Files.writeString(
                directory.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("server").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
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
