// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client on a façade with a certificate that only its own authority knows, and only for "localhost". */
class TlsTest {
    @TempDir
    private static Path directory;

    private static ServedGateway gateway;
    private static Path certificate;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path keyStore = directory.resolve("key.p12");
        keytool(keyStore, List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=gateway", "-ext", "SAN=dns:localhost"));
        certificate = directory.resolve("gateway.pem");
        keytool(keyStore, List.of("-exportcert", "-rfc", "-file", certificate.toString()));
        gateway = ServedGateway.withTls(directory, new ScriptedBackend(), keyStore);
    }

    private static void keytool(Path keyStore, List<String> arguments) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> key = List.of("-alias", "key", "-keystore", keyStore.toString(), "-storepass", "changeit");
        Process process = new ProcessBuilder(Stream.of(List.of(tool), arguments, key)
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("keytool.log")))
                .isZero();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void gateway_isReached_whenItsAuthorityIsTrusted() {
        assertThat(ask(ClientSettings.of(gateway.endpoint(), ServedGateway.CCM).trusting(certificate))
                        .infrastructures())
                .hasSize(1);
    }

    @Test
    void gateway_isNotReached_whenItsAuthorityIsUnknown() {
        refused(ClientSettings.of(gateway.endpoint(), ServedGateway.CCM));
    }

    @Test
    void gateway_isNotReached_whenItHasAnotherName() {
        URI otherName = URI.create(gateway.endpoint().toString().replace("localhost", "127.0.0.1"));

        refused(ClientSettings.of(otherName, ServedGateway.CCM).trusting(certificate));
    }

    @Test
    void settings_nameTheFile_whenItHasNoCertificate() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.pem"));

        assertThat(catchThrowable(() -> new CisternClient(
                        ClientSettings.of(gateway.endpoint(), ServedGateway.CCM).trusting(empty))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem");
    }

    private static void refused(ClientSettings settings) {
        Throwable failure = catchThrowable(() -> ask(settings)).getCause();

        assertThat(failure).isInstanceOf(InfrastructureException.class);
        assertThat(((InfrastructureException) failure).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(((InfrastructureException) failure).details().remedy().orElseThrow())
                .contains("certificate");
    }

    private static QueryInfrastructuresResponse ask(ClientSettings settings) {
        CisternClient client = new CisternClient(settings);
        return client.administration()
                .queryInfrastructures(client.call().build(), new QueryInfrastructuresRequest(Optional.empty()))
                .toCompletableFuture()
                .join();
    }
}
