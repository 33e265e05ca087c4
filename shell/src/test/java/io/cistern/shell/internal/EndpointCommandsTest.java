// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.ApproveEndpointResponse;
import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.EndpointState;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ImportEndpointsResponse;
import io.cistern.administration.ImportOutcome;
import io.cistern.administration.ImportedEndpoint;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.ListEndpointsResponse;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RegisterEndpointResponse;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RemoveEndpointResponse;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.RepinCertificateResponse;
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.ReplaceManagerResponse;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.RotateCredentialsResponse;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.TestEndpointResponse;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.administration.UpdateEndpointAddressResponse;
import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ProblemDetails;
import io.cistern.backend.physical.Deviation;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.Reachability;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointCommandsTest {

    private static final String KEY = "5f2b".repeat(16);

    private final List<Object> requests = new ArrayList<>();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(EndpointAdministration.class, new Endpoints(), "rack-1")
            .bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    private Object asked() {
        return requests.get(requests.size() - 1);
    }

    @Test
    void endpoints_areListed_withWhatIsWrong() {
        assertThat(console.run("pim:endpoints --filter '(eq,state,ENROLL_FAILED)'")
                        .succeeds()
                        .out())
                .contains("e-1", "https://192.0.2.10", "ENROLL_FAILED", "credential is refused", "Contoso", "3");
        assertThat(((ListEndpointsRequest) asked()).filter()).isPresent();
    }

    @Test
    void add_sendsWhatTheOptionsSay() {
        console.run("pim:endpoint-add --credential file:/etc/bmc --trust pin --pin " + KEY
                        + " --pool gold --serial S1 https://192.0.2.10")
                .succeeds();
        RegisterEndpointRequest request = (RegisterEndpointRequest) asked();
        assertThat(request.address()).isEqualTo("https://192.0.2.10");
        assertThat(request.credentialRef()).contains("file:/etc/bmc");
        assertThat(request.tls()).contains(new TlsPolicy(TrustMode.PIN, List.of(KEY), false, false));
        assertThat(request.resourcePoolId()).contains("gold");
        assertThat(request.expectedSerial()).contains("S1");
        assertThat(console.run("pim:endpoint-add").fails()).contains("address");
        assertThat(console.run("pim:endpoint-add --trust blindly https://a").fails())
                .contains("--trust");
    }

    @Test
    void approve_showsTheKey_andAsks() {
        assertThat(console.complete("pim:endpoint-approve e")).containsExactly("e-1");
        ConsoleRig.Outcome unattended = console.run("pim:endpoint-approve e-1");
        assertThat(unattended.fails()).contains("--yes");
        assertThat(unattended.out()).contains(KEY, "CN=bmc");
        assertThat(asked()).isInstanceOf(TestEndpointRequest.class);

        console.run("pim:endpoint-approve --yes e-1").succeeds();
        assertThat(asked()).isEqualTo(new ApproveEndpointRequest("e-1", Optional.of(KEY)));

        requests.clear();
        console.run("pim:endpoint-approve --key " + "ab".repeat(32) + " e-1").succeeds();
        assertThat(requests).containsExactly(new ApproveEndpointRequest("e-1", Optional.of("ab".repeat(32))));
    }

    @Test
    void update_callsWhatTheOptionsMean() {
        console.run("pim:endpoint-update --address https://192.0.2.11 e-1").succeeds();
        assertThat(asked()).isEqualTo(new UpdateEndpointAddressRequest("e-1", "https://192.0.2.11"));
        console.run("pim:endpoint-update --credential env:BMC e-1").succeeds();
        assertThat(asked()).isEqualTo(new RotateCredentialsRequest("e-1", "env:BMC"));
        console.run("pim:endpoint-update --pin " + KEY + " e-1").succeeds();
        assertThat(asked()).isEqualTo(new RepinCertificateRequest("e-1", List.of(KEY)));
        console.run("pim:endpoint-update --credential env:BMC --pin " + KEY + " e-1")
                .succeeds();
        assertThat(asked())
                .isEqualTo(new ReplaceManagerRequest("e-1", Optional.empty(), Optional.of("env:BMC"), List.of(KEY)));
        assertThat(console.run("pim:endpoint-update e-1").fails()).contains("--address");
    }

    @Test
    void remove_asksFirst() {
        assertThat(console.run("pim:endpoint-remove e-1").fails()).contains("--yes");
        assertThat(requests).isEmpty();
        console.run("pim:endpoint-remove -y e-1").succeeds();
        assertThat(asked()).isEqualTo(new RemoveEndpointRequest("e-1"));
    }

    @Test
    void import_readsATable_andNamesItsFaults(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("rack.csv"), "address,trustMode\n192.0.2.10,ca\n");
        assertThat(console.run("pim:endpoints-import --approve --dry-run " + file)
                        .succeeds()
                        .out())
                .contains("https://192.0.2.10", "ADDED");
        ImportEndpointsRequest request = (ImportEndpointsRequest) asked();
        assertThat(request.approve()).isTrue();
        assertThat(request.dryRun()).isTrue();

        Files.writeString(file, "address,trustMode\n192.0.2.10,ca\n192.0.2.11,always\n");
        assertThat(console.run("pim:endpoints-import " + file).fails()).contains("line 3, column trustMode");
        assertThat(console.run("pim:endpoints-import").fails()).contains("file");
    }

    private final class Endpoints implements EndpointAdministration {

        private static final Endpoint ENDPOINT = Endpoint.builder()
                .endpointId("e-1")
                .address("https://192.0.2.10")
                .state(EndpointState.ENROLL_FAILED)
                .reachability(Reachability.AUTH_FAILED)
                .tls(new TlsPolicy(TrustMode.TOFU, List.of(), false, false))
                .service(Optional.of(service()))
                .problem(Optional.of(new ProblemDetails(
                        ErrorCode.RESOURCE_AUTH_FAILED, "the credential is refused", ErrorDetails.NONE)))
                .deviations(List.of(new Deviation("WRONG_TYPE", 3, "/redfish/v1/Systems/1")))
                .version(1)
                .build();

        private static ServiceDescription service() {
            return ServiceDescription.builder()
                    .protocol("redfish")
                    .vendor(Optional.of("Contoso"))
                    .quirkProfile("standard")
                    .tls(Optional.of(new TlsDescription("CN=ca", "CN=bmc", KEY, Instant.EPOCH, TrustMode.INSECURE)))
                    .build();
        }

        private <T> CompletionStage<T> answer(Object request, T response) {
            requests.add(request);
            return CompletableFuture.completedFuture(response);
        }

        @Override
        public CompletionStage<ListEndpointsResponse> listEndpoints(CallContext call, ListEndpointsRequest request) {
            return answer(request, new ListEndpointsResponse(List.of(ENDPOINT), Optional.empty()));
        }

        @Override
        public CompletionStage<TestEndpointResponse> testEndpoint(CallContext call, TestEndpointRequest request) {
            return answer(request, new TestEndpointResponse(service()));
        }

        @Override
        public CompletionStage<RegisterEndpointResponse> registerEndpoint(
                CallContext call, RegisterEndpointRequest request) {
            return answer(request, new RegisterEndpointResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<ApproveEndpointResponse> approveEndpoint(
                CallContext call, ApproveEndpointRequest request) {
            return answer(request, new ApproveEndpointResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<UpdateEndpointAddressResponse> updateEndpointAddress(
                CallContext call, UpdateEndpointAddressRequest request) {
            return answer(request, new UpdateEndpointAddressResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<RotateCredentialsResponse> rotateCredentials(
                CallContext call, RotateCredentialsRequest request) {
            return answer(request, new RotateCredentialsResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<RepinCertificateResponse> repinCertificate(
                CallContext call, RepinCertificateRequest request) {
            return answer(request, new RepinCertificateResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<ReplaceManagerResponse> replaceManager(CallContext call, ReplaceManagerRequest request) {
            return answer(request, new ReplaceManagerResponse(ENDPOINT));
        }

        @Override
        public CompletionStage<RemoveEndpointResponse> removeEndpoint(CallContext call, RemoveEndpointRequest request) {
            return answer(request, new RemoveEndpointResponse(request.endpointId()));
        }

        @Override
        public CompletionStage<ImportEndpointsResponse> importEndpoints(
                CallContext call, ImportEndpointsRequest request) {
            return answer(
                    request,
                    new ImportEndpointsResponse(request.endpoints().stream()
                            .map(each -> new ImportedEndpoint(each.address(), ImportOutcome.ADDED, Optional.empty()))
                            .toList()));
        }
    }
}
