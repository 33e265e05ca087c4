// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.ApproveEndpointResponse;
import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.DetachEndpointResponse;
import io.cistern.administration.Endpoint;
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
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.ReplaceManagerResponse;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.RotateCredentialsResponse;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.TestEndpointResponse;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.administration.UpdateEndpointAddressResponse;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.Reachability;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.rest.internal.Rig.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The endpoints of a PIM. */
class EndpointsTest {
    private static final String ENDPOINTS = "/cistern/pim/v1/pims/fleet-1/endpoints";
    private static final String KEY = "5f2b".repeat(16);
    private static final Endpoint ENDPOINT = Endpoint.builder()
            .endpointId("e-1")
            .address("https://192.0.2.10")
            .state(EndpointState.DISCOVERED)
            .reachability(Reachability.UNKNOWN)
            .tls(new TlsPolicy(TrustMode.TOFU, List.of(), false, false))
            .credentialRef(Optional.of("file:/etc/bmc"))
            .version(1)
            .build();
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void register_tellsWhereTheEndpointIs() {
        rig.gateway.returns("registerEndpoint", new RegisterEndpointResponse(ENDPOINT));

        Answer answer = rig.post(
                ENDPOINTS,
                "{\"address\":\"https://192.0.2.10\",\"credentialRef\":\"file:/etc/bmc\",\"tls\":{\"trustMode\":\"CA\",\"verifyHostName\":true,\"legacyTls\":false}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ENDPOINTS + "/e-1");
        RegisterEndpointRequest request = (RegisterEndpointRequest) rig.gateway.lastRequest;
        assertThat(request.credentialRef()).contains("file:/etc/bmc");
        assertThat(request.tls().orElseThrow().trustMode()).isEqualTo(TrustMode.CA);
    }

    @Test
    void register_refusesASecret_withoutRepeatingIt() {
        Answer answer =
                rig.post(ENDPOINTS, "{\"address\":\"https://192.0.2.10\",\"credentialRef\":\"root:calvin-2026\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo("credentialRef");
        assertThat(answer.body()).contains("file:<path>").doesNotContain("calvin");

        Answer inAddress = rig.post(ENDPOINTS, "{\"address\":\"https://root:calvin-2026@192.0.2.10\"}");
        assertThat(inAddress.json().get("attribute")).isEqualTo("address");
        assertThat(inAddress.body()).doesNotContain("calvin");
    }

    @Test
    void register_namesTheAttribute_whenItIsWrong() {
        assertThat(rig.post(ENDPOINTS, "{}").json().get("attribute")).isEqualTo("address");
        assertThat(rig.post(ENDPOINTS, "{\"address\":\"https://a\",\"tls\":{\"trustMode\":\"ALWAYS\"}}")
                        .json()
                        .get("attribute"))
                .isEqualTo("tls.trustMode");
        assertThat(rig.post(
                                ENDPOINTS,
                                "{\"address\":\"https://a\",\"tls\":{\"trustMode\":\"PIN\",\"pins\":[\"x\"],\"verifyHostName\":false,\"legacyTls\":false}}")
                        .json()
                        .get("attribute"))
                .isEqualTo("tls.pins[0]");
    }

    @Test
    void list_filtersAndPages() {
        rig.gateway.returns("listEndpoints", new ListEndpointsResponse(List.of(ENDPOINT), Optional.of("next")));

        Answer answer = rig.get(ENDPOINTS + "?filter=(eq,state,DISCOVERED)&page_size=1&fields=address");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("https://192.0.2.10").doesNotContain("credentialRef");
        assertThat(answer.header("Link")).contains("page_token=next");
        assertThat(((ListEndpointsRequest) rig.gateway.lastRequest).filter()).isPresent();
        assertThat(rig.get(ENDPOINTS + "?filter=(eq,password,x)").status()).isEqualTo(400);
    }

    @Test
    void get_showsOne_orNothing() {
        rig.gateway.returns("listEndpoints", new ListEndpointsResponse(List.of(ENDPOINT), Optional.empty()));
        Answer answer = rig.get(ENDPOINTS + "/e-1");
        assertThat(answer.json().get("endpointId")).isEqualTo("e-1");
        assertThat(answer.header("ETag")).isNotEmpty();

        rig.gateway.returns("listEndpoints", new ListEndpointsResponse(List.of(), Optional.empty()));
        assertThat(rig.get(ENDPOINTS + "/e-2").status()).isEqualTo(404);
    }

    @Test
    void test_showsWhoAnswers() {
        rig.gateway.returns(
                "testEndpoint",
                new TestEndpointResponse(ServiceDescription.builder()
                        .protocol("redfish")
                        .vendor(Optional.of("Contoso"))
                        .quirkProfile("standard")
                        .build()));

        assertThat(rig.post(ENDPOINTS + "/test", "{\"address\":\"https://192.0.2.10\"}")
                        .json()
                        .get("vendor"))
                .isEqualTo("Contoso");
        assertThat(((TestEndpointRequest) rig.gateway.lastRequest).address()).isEqualTo("https://192.0.2.10");
    }

    @Test
    void changes_areOfTheEndpointInThePath() {
        rig.gateway.returns("approveEndpoint", new ApproveEndpointResponse(ENDPOINT));
        assertThat(rig.post(ENDPOINTS + "/e-1/approve", "{\"spkiSha256\":\"" + KEY + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new ApproveEndpointRequest("e-1", Optional.of(KEY)));

        rig.gateway.returns("updateEndpointAddress", new UpdateEndpointAddressResponse(ENDPOINT));
        rig.post(ENDPOINTS + "/e-1/update-address", "{\"address\":\"https://192.0.2.11\"}");
        assertThat(rig.gateway.lastRequest).isEqualTo(new UpdateEndpointAddressRequest("e-1", "https://192.0.2.11"));

        rig.gateway.returns("replaceManager", new ReplaceManagerResponse(ENDPOINT));
        rig.post(ENDPOINTS + "/e-1/replace-manager", "{\"pins\":[\"" + KEY + "\"]}");
        assertThat(rig.gateway.lastRequest)
                .isEqualTo(new ReplaceManagerRequest("e-1", Optional.empty(), Optional.empty(), List.of(KEY)));

        rig.gateway.returns("rotateCredentials", new RotateCredentialsResponse(ENDPOINT));
        rig.post(ENDPOINTS + "/e-1/rotate-credentials", "{\"credentialRef\":\"env:BMC\"}");
        assertThat(rig.gateway.lastRequest).isEqualTo(new RotateCredentialsRequest("e-1", "env:BMC"));

        rig.gateway.returns("detachEndpoint", new DetachEndpointResponse(ENDPOINT));
        assertThat(rig.post(ENDPOINTS + "/e-1/detach", "{}").status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new DetachEndpointRequest("e-1"));

        rig.gateway.returns("removeEndpoint", new RemoveEndpointResponse("e-1"));
        assertThat(rig.send("DELETE", ENDPOINTS + "/e-1", null).status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new RemoveEndpointRequest("e-1"));
    }

    @Test
    void import_takesATable() {
        rig.gateway.returns(
                "importEndpoints",
                new ImportEndpointsResponse(
                        List.of(new ImportedEndpoint("https://192.0.2.10", ImportOutcome.ADDED, Optional.empty()))));

        Answer answer = rig.post(
                ENDPOINTS + "/import?dryRun=true&approve=true",
                "\uFEFFaddress,trustMode,expectedSerial\r\n192.0.2.10,ca,\"S,1\"\r\n",
                "Content-Type",
                "text/csv; charset=utf-8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("ADDED");
        ImportEndpointsRequest request = (ImportEndpointsRequest) rig.gateway.lastRequest;
        assertThat(request.dryRun()).isTrue();
        assertThat(request.approve()).isTrue();
        assertThat(request.endpoints().get(0).address()).isEqualTo("https://192.0.2.10");
        assertThat(request.endpoints().get(0).expectedSerial()).contains("S,1");

        rig.post(
                ENDPOINTS + "/import",
                "{\"endpoints\":[{\"address\":\"https://192.0.2.10\"}],\"approve\":false,\"dryRun\":false}");
        assertThat(((ImportEndpointsRequest) rig.gateway.lastRequest).dryRun()).isFalse();
    }

    @Test
    void import_namesLinesAndColumns_whenTheTableIsWrong() {
        Answer answer = rig.post(
                ENDPOINTS + "/import",
                "address,credentialRef\n192.0.2.10,root:calvin-2026\n192.0.2.11/x,\n192.0.2.12\n",
                "Content-Type",
                "text/csv");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("attribute")).isEqualTo("line 2, column credentialRef");
        assertThat(answer.body())
                .contains("line 3, column address", "line 4: has 2 values")
                .doesNotContain("calvin");
        assertThat(rig.post(ENDPOINTS + "/import", "a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(rig.post(ENDPOINTS + "/import?dryRun=maybe", "a", "Content-Type", "text/csv")
                        .json()
                        .get("attribute"))
                .isEqualTo("dryRun");
    }

    @Test
    void failure_saysWhatTheEndpointDid() {
        rig.gateway.fails(
                "approveEndpoint",
                new InfrastructureException(ErrorCode.RESOURCE_AUTH_FAILED, "The credential is refused"));
        assertThat(rig.post(ENDPOINTS + "/e-1/approve", "{}").json().get("code"))
                .isEqualTo("RESOURCE_AUTH_FAILED");
        assertThat(rig.post("/cistern/pim/v1/pims/none/endpoints/e-1/approve", "{}")
                        .status())
                .isEqualTo(404);
    }
}
