// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import static io.cistern.client.Outcome.failure;
import static io.cistern.client.Outcome.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a client is, and where it goes with its credential. */
class CredentialTest {

    private static final QueryComputeFlavourRequest EVERY =
            new QueryComputeFlavourRequest(Optional.of(Filter.ALL), Optional.empty(), Page.FIRST);

    @TempDir
    private static Path directory;

    private static ScriptedBackend backend;
    private static ServedGateway gateway;

    @BeforeAll
    static void start() {
        backend = new ScriptedBackend();
        gateway = ServedGateway.of(directory, backend);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void wrongPassword_isRefused() {
        CisternClient stranger = new CisternClient(
                ClientSettings.of(gateway.endpoint(), new Credential.Password("ccm", "wrong"::toCharArray)));

        assertThat(failure(stranger.vim("edge-1", VirtualisedComputeFlavourManagement.class)
                                .queryComputeFlavour(stranger.call().build(), EVERY))
                        .code())
                .isEqualTo(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void token_isAccepted() {
        backend.returns("queryComputeFlavour", new QueryComputeFlavourResponse(List.of(), Optional.empty()));
        CisternClient other =
                new CisternClient(ClientSettings.of(gateway.endpoint(), new Credential.BearerToken(() -> "good")));

        assertThat(result(other.vim("edge-1", VirtualisedComputeFlavourManagement.class)
                                .queryComputeFlavour(other.call().build(), EVERY))
                        .flavours())
                .isEmpty();
    }

    @Test
    void contextOfAnotherClient_isRefused() {
        assertThat(failure(gateway.client()
                                .vim("edge-1", VirtualisedComputeFlavourManagement.class)
                                .queryComputeFlavour(gateway.client().call().build(), EVERY))
                        .code())
                .isEqualTo(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void gatewayThatIsAway_isUnavailable() throws IOException {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0)) {
            nowhere = URI.create("http://localhost:" + socket.getLocalPort());
        }
        CisternClient lost = new CisternClient(ClientSettings.of(nowhere, ServedGateway.CCM));

        InfrastructureException failure = failure(lost.vim("edge-1", VirtualisedComputeFlavourManagement.class)
                .queryComputeFlavour(lost.call().build(), EVERY));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.details().remedy()).isPresent();
    }

    @Test
    void settings_refuseToSendCredentialsInTheClear() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> ClientSettings.of(URI.create("http://cistern.example/cistern"), ServedGateway.CCM)))
                .hasMessageContaining("plainHttp");
    }

    @Test
    void credentials_areNeverPrinted() {
        assertThat(new ClientSettings(gateway.endpoint(), ServedGateway.CCM, Optional.empty(), true).toString())
                .doesNotContain("right");
    }
}
