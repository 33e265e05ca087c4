// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import io.cistern.json.CisternJson;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VimComputeCommandsTest {

    private final FakeCompute compute = new FakeCompute();
    private final FakeGateway gateway =
            new FakeGateway().publish(VirtualisedComputeResourcesManagement.class, compute, "edge-1");
    private final ConsoleRig console = new ConsoleRig(gateway.bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void list_showsEveryPage_asATable() {
        compute.with("c-1", "c-2", "c-3");
        String out = console.run("vim:compute-list").succeeds().out();
        assertThat(out).contains("Compute id", "c-1", "c-2", "name-of-c-3", "RUNNING", "host-1");
    }

    @Test
    void list_isAnArrayOfTheElements_inJson() {
        compute.with("c-1", "c-2", "c-3");
        String out = console.run("vim:compute-list --output json").succeeds().out();
        assertThat(new CisternJson().readList(out, VirtualCompute.class))
                .containsExactlyElementsOf(compute.resources.values());
    }

    @Test
    void list_sendsTheFilter() {
        compute.with("c-1", "c-2");
        String out = console.run("vim:compute-list --filter '(eq,computeName,name-of-c-2)'")
                .succeeds()
                .out();
        assertThat(out).contains("c-2").doesNotContain("c-1");
    }

    @Test
    void list_refusesABrokenFilter() {
        assertThat(console.run("vim:compute-list --filter '(eq,computeName'").fails())
                .startsWith("INVALID_ARGUMENT");
    }

    @Test
    void list_saysThatThereIsMore_whenLimited() {
        compute.with("c-1", "c-2", "c-3");
        assertThat(console.run("vim:compute-list --limit 1").succeeds().out())
                .contains("c-1", "and more")
                .doesNotContain("c-2");
    }

    @Test
    void list_asksForTheGroup() {
        console.run("vim:compute-list --group tenant-a").succeeds();
        assertThat(compute.calls.get(0).resourceGroupId()).contains("tenant-a");
    }

    @Test
    void show_printsEveryAttribute_underItsName() {
        compute.with("c-1");
        assertThat(console.run("vim:compute-show c-1").succeeds().out())
                .contains("computeId", "c-1", "numVirtualCpu", "virtualMemSize", "2048");
    }

    @Test
    void show_failsWithNotFound_whenNothingMatches() {
        assertThat(console.run("vim:compute-show c-1").fails()).startsWith("NOT_FOUND: no compute resource c-1");
    }

    @Test
    void vim_mustBeNamed_whenThereAreSeveral() {
        gateway.publish(VirtualisedComputeResourcesManagement.class, new FakeCompute(), "edge-2");
        assertThat(console.run("vim:compute-list").fails()).contains("--vim", "edge-1, edge-2");
        console.run("vim:compute-list --vim edge-2").succeeds();
        assertThat(console.run("vim:compute-list --vim edge-3").fails()).startsWith("NOT_FOUND: no VIM edge-3");
    }

    @Test
    void allocate_sendsWhatTheOptionsSay() {
        console.run("vim:compute-allocate --name node-1 --flavour m1 --image img -m cisClusterId=c-42 -m role=worker"
                        + " --nic networkId=n-1,ipAddress=10.0.0.5+fd00::5 --nic networkPortId=p-1"
                        + " --affinity type=anti-affinity,groupId=g-1 --key k-1")
                .succeeds();
        AllocateComputeRequest request = compute.allocations.get(0);
        assertThat(request.computeName()).contains("node-1");
        assertThat(request.computeFlavourId()).isEqualTo("m1");
        assertThat(request.metaData()).containsEntry("cisClusterId", "c-42").containsEntry("role", "worker");
        assertThat(request.interfaceData().get(0).ipAddress()).containsExactly("10.0.0.5", "fd00::5");
        assertThat(request.interfaceData().get(1).networkPortId()).contains("p-1");
        assertThat(request.affinityOrAntiAffinityConstraints().get(0).affinityOrAntiAffinityResourceGroupId())
                .contains("g-1");
        assertThat(compute.calls.get(0).idempotencyKey()).contains("k-1");
    }

    @Test
    void allocate_showsProgress_butNotToScripts() {
        assertThat(console.run("vim:compute-allocate --flavour m1").succeeds().out())
                .startsWith("operation op-1\n 40 %  port[0] created\ncomputeId");
        String json = console.run("vim:compute-allocate --flavour m1 --output json")
                .succeeds()
                .out();
        assertThat(new CisternJson().read(json, VirtualCompute.class).computeId())
                .isEqualTo("c-9");
    }

    @Test
    void allocate_takesTheWholeRequest_fromAFile(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("request.json");
        Files.writeString(file, "{\"computeFlavourId\":\"m1\",\"userData\":{\"content\":\"#cloud-config\"}}");
        console.run("vim:compute-allocate --json " + file).succeeds();
        assertThat(compute.allocations.get(0).userData().orElseThrow().content())
                .isEqualTo("#cloud-config");
    }

    @Test
    void allocate_takesTheWholeRequest_fromTheInput() {
        console.run("vim:compute-allocate --json -", "{\"computeFlavourId\":\"m7\"}")
                .succeeds();
        assertThat(compute.allocations.get(0).computeFlavourId()).isEqualTo("m7");
    }

    @Test
    void allocate_refusesWrongJson_withItsPath() {
        assertThat(console.run("vim:compute-allocate --json -", "{\"computeFlavourId\":7}")
                        .fails())
                .startsWith("INVALID_ARGUMENT")
                .contains("computeFlavourId");
        assertThat(compute.allocations).isEmpty();
    }

    @Test
    void allocate_refusesAnUnknownPartOfAnOption() {
        assertThat(console.run("vim:compute-allocate --flavour m1 --nic network=n-1")
                        .fails())
                .contains("--nic", "not network");
        assertThat(compute.allocations).isEmpty();
    }

    @Test
    void allocate_returnsAtOnce_withoutWait() {
        compute.silent = true;
        assertThat(console.run("vim:compute-allocate --flavour m1 --no-wait")
                        .succeeds()
                        .out())
                .isEqualTo("op-1\n");
    }

    @Test
    void failure_tellsAllThereIsToKnow() {
        compute.failure = Optional.of(new InfrastructureException(
                ErrorCode.QUOTA_EXCEEDED,
                "the quota of cores is used up",
                ErrorDetails.builder()
                        .attribute("computeFlavourId")
                        .remedy("ask for a larger quota")
                        .operationId("op-1")
                        .quota(List.of(new QuotaFigure("cores", Optional.of(19L), Optional.of(20L), Optional.of(2L))))
                        .upstream(List.of(UpstreamFault.builder()
                                .service("compute")
                                .method("POST")
                                .path("/servers")
                                .status(403)
                                .requestId("req-7")
                                .build()))
                        .undone(List.of("port[0] p-1"))
                        .build()));
        assertThat(console.run("vim:compute-allocate --flavour m1").fails())
                .startsWith("QUOTA_EXCEEDED: the quota of cores is used up")
                .contains(
                        "attribute computeFlavourId",
                        "ask for a larger quota",
                        "cores: 19 used, limit 20, 2 more asked for",
                        "compute POST /servers, answered 403, request req-7",
                        "undone    port[0] p-1",
                        "cistern:explain op-1",
                        "yes, after the change; to act: the administrator");
    }

    @Test
    void failure_isAProblemDocument_inJson() {
        compute.failure = Optional.of(new InfrastructureException(ErrorCode.NO_CAPACITY, "no valid host"));
        assertThat(console.run("vim:compute-allocate --flavour m1 -o json").fails())
                .startsWith("{")
                .contains("NO_CAPACITY", "no valid host");
    }

    @Test
    void terminate_asksFirst_andDoesNothingWhenNobodyIsThere() {
        compute.with("c-1");
        assertThat(console.run("vim:compute-terminate c-1").fails()).contains("nobody is there", "--yes");
        assertThat(compute.terminations).isEmpty();
    }

    @Test
    void terminate_showsWhatBecameOfEach_andFailsIfAnyIsLeft() {
        compute.with("c-1");
        ConsoleRig.Outcome outcome = console.run("vim:compute-terminate -y c-1 c-2");
        assertThat(outcome.out()).contains("c-1", "terminated", "c-2", "NOT_FOUND: c-2 does not exist");
        assertThat(outcome.fails()).startsWith("NOT_FOUND: 1 not terminated");
    }

    @Test
    void operation_thatNoBackendOffersYet_isNotSupported() {
        assertThat(console.run("vim:compute-operate -y reboot c-1").fails())
                .startsWith("NOT_SUPPORTED")
                .contains("Operate Virtualised Compute Resource");
        assertThat(console.run("vim:compute-scale -y c-1 m2").fails()).startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:compute-migrate -y c-1").fails()).startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:compute-update -m a=b c-1").fails()).startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:compute-affinity-create g anti-affinity").fails())
                .startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:compute-affinity-list").fails()).startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:compute-affinity-delete -y g-1").fails()).startsWith("NOT_SUPPORTED");
    }

    @Test
    void unknownLiteral_isRefused_withThoseThereAre() {
        assertThat(console.run("vim:compute-operate explode c-1").fails())
                .contains("start, stop, pause", "create-snapshot");
        assertThat(console.run("vim:compute-list --output xml").fails()).contains("table, json");
    }

    @Test
    void namesWithEscapeSequences_doNotReachTheTerminal() {
        compute.resources.put("c-1", FakeCompute.machine("c-1", "evil\u001b[2Jname"));
        assertThat(console.run("vim:compute-list").succeeds().out()).contains("evil?[2Jname");
    }

    @Test
    void completion_offersIds_ofTheVim() {
        compute.with("c-1", "c-2");
        assertThat(console.complete("vim:compute-show ")).containsExactly("c-1", "c-2");
        assertThat(console.complete("vim:compute-list --vim ")).containsExactly("edge-1");
        assertThat(console.complete("vim:compute-list --output ")).containsExactly("json", "table");
    }

    @Test
    void completion_offersNothing_whenTheVimDoesNotAnswer() {
        compute.silent = true;
        assertThat(console.complete("vim:compute-show ")).isEmpty();
    }

    @Test
    void wait_endsWithTheOperationId_whenInterrupted() {
        compute.silent = true;
        compute.whenAllocating = () -> Thread.currentThread().interrupt();
        assertThat(console.run("vim:compute-allocate --flavour m1").fails())
                .startsWith("CANCELLED: the wait was interrupted; the operation goes on")
                .contains("cistern:explain op-1");
    }
}
