// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.EndpointState;
import io.cistern.administration.EndpointTable;
import io.cistern.administration.ImportEndpointsResponse;
import io.cistern.administration.ImportOutcome;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.EndpointDefinitionBuilder;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.internal.testing.Driven;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.tck.Bench;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointServiceTest {

    private final DataCentre centre = new DataCentre(Clock.systemUTC());
    private Fleet fleet;
    private Bench bench;
    private EndpointAdministration administration;

    @BeforeEach
    void start() {
        fleet = new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC())
                .manage(new Driven(centre), new MemoryState());
        bench = Bench.of(fleet);
        administration = bench.to(EndpointAdministration.class);
        centre.bmcs.put("https://a", Bmc.number(1));
    }

    @AfterEach
    void stop() {
        fleet.close();
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InfrastructureException failure ? failure : e;
        }
    }

    private static ErrorCode refused(CompletionStage<?> stage) {
        return catchThrowableOfType(InfrastructureException.class, () -> await(stage))
                .code();
    }

    private Endpoint register(String address) {
        return await(administration.registerEndpoint(
                        bench.call(),
                        RegisterEndpointRequest.builder()
                                .address(address)
                                .tls(Optional.of(new TlsPolicy(TrustMode.INSECURE, List.of(), false, false)))
                                .build()))
                .endpoint();
    }

    private CompletionStage<Endpoint> approve(Endpoint endpoint, String... key) {
        return administration
                .approveEndpoint(
                        bench.call(),
                        new ApproveEndpointRequest(
                                endpoint.endpointId(), Stream.of(key).findFirst()))
                .thenApply(answer -> answer.endpoint());
    }

    private CompletionStage<Endpoint> move(Endpoint endpoint, String address) {
        return administration
                .updateEndpointAddress(bench.call(), new UpdateEndpointAddressRequest(endpoint.endpointId(), address))
                .thenApply(answer -> answer.endpoint());
    }

    @Test
    void endpoint_isSentNoCredential_beforeItIsApproved() {
        Endpoint registered = register("https://a");
        assertThat(registered.state()).isEqualTo(EndpointState.DISCOVERED);
        assertThat(centre.log).isEmpty();
        Endpoint approved = await(approve(registered));
        assertThat(approved.state()).isEqualTo(EndpointState.ENROLLED);
        assertThat(approved.resourceIds()).hasSize(2);
    }

    @Test
    void addressThatIsTaken_isRefused() {
        register("https://a");
        assertThat(catchThrowableOfType(InfrastructureException.class, () -> register("https://a"))
                        .code())
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void endpointThatDoesNotAnswer_isNotEnrolled_andSaysWhy() {
        Endpoint registered = register("https://nobody");
        assertThat(refused(approve(registered))).isEqualTo(ErrorCode.RESOURCE_UNREACHABLE);
        Endpoint failed = listed();
        assertThat(failed.state()).isEqualTo(EndpointState.ENROLL_FAILED);
        assertThat(failed.problem()).isPresent();
    }

    @Test
    void endpointNoneOfWhoseServersCouldBeRead_isNotEnrolled_andSaysWhy() {
        Bmc bmc = centre.bmcs.get("https://a");
        bmc.pulled = true;
        bmc.unreadable(ResourceKind.COMPUTE_SERVER);
        Endpoint registered = register("https://a");

        assertThat(refused(approve(registered))).isEqualTo(ErrorCode.BACKEND_ERROR);
        assertThat(listed().problem().orElseThrow().detail()).contains("no server could be read at https://a: 500");

        bmc.pulled = false;
        bmc.unread.clear();
        assertThat(await(approve(registered)).state()).isEqualTo(EndpointState.ENROLLED);
    }

    private Endpoint listed() {
        return await(administration.listEndpoints(bench.call(), new ListEndpointsRequest(Optional.empty(), Page.FIRST)))
                .endpoints()
                .get(0);
    }

    @Test
    void address_isChanged_whereTheSameServerAnswersThere() {
        Endpoint enrolled = await(approve(register("https://a")));
        centre.bmcs.put("https://b", centre.bmcs.get("https://a"));
        Endpoint moved = await(move(enrolled, "https://b"));
        assertThat(moved.address()).isEqualTo("https://b");
        assertThat(moved.formerAddresses())
                .extracting(former -> former.address())
                .containsExactly("https://a");
        assertThat(moved.resourceIds()).isEqualTo(enrolled.resourceIds());
    }

    @Test
    void address_staysAsItIs_whereAnotherServerAnswersThere() {
        Endpoint enrolled = await(approve(register("https://a")));
        centre.bmcs.put("https://b", Bmc.number(2));
        assertThat(refused(move(enrolled, "https://b"))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refused(move(enrolled, "https://nobody"))).isEqualTo(ErrorCode.RESOURCE_UNREACHABLE);
        assertThat(await(approve(enrolled)).address()).isEqualTo("https://a");
    }

    @Test
    void credential_isKept_whereTheNewOneIsRefused() {
        Endpoint enrolled = await(approve(register("https://a")));
        centre.failing.put("https://a", ErrorCode.RESOURCE_AUTH_FAILED);
        assertThat(refused(administration.rotateCredentials(
                        bench.call(), new RotateCredentialsRequest(enrolled.endpointId(), "env:NEW"))))
                .isEqualTo(ErrorCode.RESOURCE_AUTH_FAILED);
        centre.failing.clear();
        assertThat(await(approve(enrolled)).credentialRef()).isEmpty();
        assertThat(await(administration.rotateCredentials(
                                bench.call(), new RotateCredentialsRequest(enrolled.endpointId(), "env:NEW")))
                        .endpoint()
                        .credentialRef())
                .contains("env:NEW");
    }

    @Test
    void publicKey_isTrusted_onlyWhereItIsTheOneThatWasLookedAt() {
        centre.keys.put("https://a", "ab".repeat(32));
        Endpoint registered = await(administration.registerEndpoint(
                        bench.call(),
                        RegisterEndpointRequest.builder().address("https://a").build()))
                .endpoint();
        assertThat(registered.service().orElseThrow().tls().orElseThrow().spkiSha256())
                .isEqualTo("ab".repeat(32));
        assertThat(refused(approve(registered))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(refused(approve(registered, "cd".repeat(32)))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(centre.log).isEmpty();
        assertThat(await(approve(registered, "ab".repeat(32))).tls().pins()).containsExactly("ab".repeat(32));
    }

    @Test
    void address_isTheSame_howeverItIsWritten() {
        register("https://a");
        assertThat(refused(administration.registerEndpoint(
                        bench.call(),
                        RegisterEndpointRequest.builder()
                                .address("https://A:443/")
                                .build())))
                .isEqualTo(ErrorCode.CONFLICT);
    }

    private ImportEndpointsResponse importAll(boolean approve, boolean dryRun, String... lines) {
        return await(administration.importEndpoints(
                bench.call(),
                EndpointTable.request("address,trustMode\n" + String.join("\n", lines), approve, dryRun)));
    }

    private List<Endpoint> list() {
        return await(administration.listEndpoints(bench.call(), new ListEndpointsRequest(Optional.empty(), Page.FIRST)))
                .endpoints();
    }

    @Test
    void import_changesNothing_whenItIsTriedOrRepeated() {
        centre.bmcs.put("https://b", Bmc.number(2));
        assertThat(importAll(true, true, "a,INSECURE", "b,INSECURE").endpoints())
                .allMatch(each -> each.outcome() == ImportOutcome.ADDED
                        && each.endpointId().isEmpty());
        assertThat(list()).isEmpty();

        importAll(false, false, "a,INSECURE", "b,INSECURE");
        assertThat(list()).hasSize(2).allMatch(each -> each.state() == EndpointState.DISCOVERED);
        List<Endpoint> before = list();
        assertThat(importAll(false, false, "a,INSECURE", "b,INSECURE").endpoints())
                .allMatch(each -> each.outcome() == ImportOutcome.UNCHANGED);
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void import_addsNothing_whenOneIsThereAsAnotherOne() {
        register("https://a");
        ErrorCode code = catchThrowableOfType(
                        InfrastructureException.class, () -> importAll(false, false, "b,INSECURE", "a,CA"))
                .code();
        assertThat(code).isEqualTo(ErrorCode.CONFLICT);
        assertThat(list()).hasSize(1);
    }

    @Test
    void endpointOfAFile_isChangedThere_andTakenUpWithoutARestart() {
        Endpoints endpoints = new Endpoints(new MemoryState());
        Instant now = Instant.EPOCH;
        EndpointDefinitionBuilder listed = DataCentre.definition("https://a").origin(Optional.of("etc/endpoints.csv"));
        assertThat(endpoints.configure(List.of(listed.build()), now)).hasSize(1);
        assertThat(endpoints.configure(List.of(listed.build()), now)).isEmpty();
        io.cistern.pim.internal.endpoint.Endpoint added =
                endpoints.at("https://A/").orElseThrow();
        assertThat(added.definedIn()).contains("etc/endpoints.csv");

        EndpointDefinition changed =
                listed.credentialRef(Optional.of("env:NEW")).build();
        assertThat(endpoints.configure(List.of(changed), now))
                .extracting(io.cistern.pim.internal.endpoint.Endpoint::endpointId)
                .containsExactly(added.endpointId());
        assertThat(endpoints.find(added.endpointId()).orElseThrow().credentialRef())
                .contains("env:NEW");

        endpoints.configure(List.of(), now);
        io.cistern.pim.internal.endpoint.Endpoint dropped =
                endpoints.find(added.endpointId()).orElseThrow();
        assertThat(dropped.active()).isFalse();
        assertThat(dropped.definedIn()).isEmpty();
        assertThat(endpoints.configure(List.of(), now)).isEmpty();

        endpoints.configure(List.of(changed), now);
        assertThat(endpoints.find(added.endpointId()).orElseThrow().active()).isTrue();
    }

    @Test
    void endpointOfAFile_isNotChangedHere() {
        fleet.close();
        centre.configured.add(DataCentre.definition("https://a")
                .origin(Optional.of("etc/endpoints.csv"))
                .build());
        start();
        Endpoint listed = known();
        assertThat(listed.definedIn()).contains("etc/endpoints.csv");
        InfrastructureException refusal =
                catchThrowableOfType(InfrastructureException.class, () -> await(move(listed, "https://b")));
        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refusal.getMessage()).contains("etc/endpoints.csv");
        assertThat(refused(administration.removeEndpoint(bench.call(), new RemoveEndpointRequest(listed.endpointId()))))
                .isEqualTo(ErrorCode.CONFLICT);
    }

    /** The configuration is read beside whatever else starts. */
    private Endpoint known() {
        List<Endpoint> listed = list();
        while (listed.isEmpty()) {
            Thread.onSpinWait();
            listed = list();
        }
        return listed.get(0);
    }

    @Test
    void endpoint_isLeftAloneOrRemoved() {
        Endpoint enrolled = await(approve(register("https://a")));
        assertThat(await(administration.detachEndpoint(bench.call(), new DetachEndpointRequest(enrolled.endpointId())))
                        .endpoint()
                        .state())
                .isEqualTo(EndpointState.DETACHED);
        await(administration.removeEndpoint(bench.call(), new RemoveEndpointRequest(enrolled.endpointId())));
        assertThat(refused(
                        administration.removeEndpoint(bench.call(), new RemoveEndpointRequest(enrolled.endpointId()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void conflict_isDecided_forTheServerThatIsKnown_byDetachingWhereItWas() {
        Endpoint first = await(approve(register("https://a")));
        Bmc moved = Bmc.number(1);
        moved.managerUuid = Bmc.number(9).managerUuid;
        centre.bmcs.put("https://b", moved);
        Endpoint second = register("https://b");
        assertThat(refused(approve(second))).isEqualTo(ErrorCode.CONFLICT);
        await(administration.detachEndpoint(bench.call(), new DetachEndpointRequest(first.endpointId())));
        Endpoint decided = await(approve(second));
        assertThat(decided.state()).isEqualTo(EndpointState.ENROLLED);
        assertThat(decided.resourceIds()).containsAnyElementsOf(first.resourceIds());
    }

    @Test
    void conflict_isDecided_forAnotherServer_byRemovingWhereTheKnownOneWas() {
        Endpoint first = await(approve(register("https://a")));
        Bmc other = Bmc.number(2);
        other.serial = Bmc.number(1).serial;
        centre.bmcs.put("https://b", other);
        await(administration.detachEndpoint(bench.call(), new DetachEndpointRequest(first.endpointId())));
        Endpoint second = register("https://b");
        assertThat(refused(approve(second))).isEqualTo(ErrorCode.CONFLICT);
        await(administration.removeEndpoint(bench.call(), new RemoveEndpointRequest(first.endpointId())));
        Endpoint decided = await(approve(second));
        assertThat(decided.state()).isEqualTo(EndpointState.ENROLLED);
        assertThat(decided.resourceIds()).doesNotContainAnyElementsOf(first.resourceIds());
    }
}
