// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.InfrastructureState;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.ProblemDetails;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.OperationStep;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.StepState;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.json.CisternJson;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformCommandsTest {

    private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");

    private final FakePlatform platform = new FakePlatform();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(Operations.class, platform)
            .publish(Administration.class, platform)
            .bundleContext());

    @BeforeEach
    void fill() {
        platform.infrastructures.add(new Infrastructure(
                "edge-1",
                InfrastructureKind.VIM,
                InfrastructureState.AVAILABLE,
                Optional.empty(),
                Optional.of(BackendDescription.builder()
                        .infrastructureId("edge-1")
                        .kind(InfrastructureKind.VIM)
                        .type("openstack")
                        .version("0.1.0")
                        .capabilities(List.of(
                                Capability.offered(
                                        VirtualisedComputeResourcesManagement.class,
                                        "allocateVirtualisedComputeResource"),
                                Capability.refused(
                                        VirtualisedComputeResourcesManagement.class,
                                        "scaleVirtualisedComputeResource",
                                        "served in a later release")))
                        .properties(Map.of("compute.microversion", "2.93"))
                        .build())));
        platform.infrastructures.add(new Infrastructure(
                "edge-2",
                InfrastructureKind.VIM,
                InfrastructureState.ORPHANED,
                Optional.of("its configuration was deleted"),
                Optional.empty()));
        platform.operations.add(failed());
    }

    @AfterEach
    void close() {
        console.close();
    }

    private static OperationOccurrence failed() {
        return OperationOccurrence.builder()
                .operationId("op-1")
                .kind(InfrastructureKind.VIM)
                .infrastructureId("edge-1")
                .interfaceName("VirtualisedComputeResourcesManagement")
                .operation("allocateVirtualisedComputeResource")
                .consumer("ccm")
                .state(OperationState.FAILED)
                .percent(60)
                .startTime(START)
                .endTime(START.plusSeconds(7))
                .limit(START.plusSeconds(600))
                .correlationId("00-1-2-01")
                .request(AllocateComputeRequest.builder()
                        .computeName(Optional.of("node-1"))
                        .computeFlavourId("small")
                        .build())
                .steps(List.of(step("port[0]", StepState.UNDONE, "p-1"), step("server", StepState.LEFT, "s-1")))
                .problem(new ProblemDetails(
                        ErrorCode.NO_CAPACITY,
                        "No valid host was found",
                        ErrorDetails.builder()
                                .operationId("op-1")
                                .undone(List.of("port[0] p-1"))
                                .build()))
                .build();
    }

    private static OperationStep step(String key, StepState state, String resource) {
        return OperationStep.builder()
                .key(key)
                .state(state)
                .resourceId(resource)
                .upstreamRequestId("req-" + resource)
                .startTime(START)
                .endTime(START.plusMillis(1500))
                .build();
    }

    @Test
    void backends_areListed_withStateAndReason() {
        assertThat(console.run("cistern:backends").succeeds().out())
                .contains("edge-1", "AVAILABLE", "openstack", "0.1.0")
                .contains("edge-2", "ORPHANED", "its configuration was deleted");
        assertThat(console.run("vim:list").succeeds().out()).contains("edge-1", "edge-2");
    }

    @Test
    void backendInfo_showsVersionsAndCapabilities() {
        assertThat(console.run("cistern:backend-info edge-1").succeeds().out())
                .contains("properties/compute.microversion", "2.93")
                .contains("allocateVirtualisedComputeResource", "yes")
                .contains("scaleVirtualisedComputeResource", "no", "served in a later release");
        assertThat(console.run("cistern:backend-info edge-9").fails()).startsWith("NOT_FOUND");
    }

    @Test
    void operations_areListed_andNarrowedByStateAndFilter() {
        assertThat(console.run("cistern:operations").succeeds().out())
                .contains("op-1", "Allocate Virtualised Compute Resource", "ccm", "FAILED", "7.0 s", "NO_CAPACITY");
        assertThat(console.run("cistern:operations --state completed")
                        .succeeds()
                        .out())
                .doesNotContain("op-1");
        assertThat(console.run("cistern:operations --state failed --filter '(eq,consumer,other)'")
                        .succeeds()
                        .out())
                .doesNotContain("op-1");
    }

    @Test
    void explain_tellsWhoWhatWhyAndWhatIsLeft() {
        assertThat(console.run("cistern:explain op-1").succeeds().out())
                .contains("Allocate Virtualised Compute Resource", "VIM edge-1", "ccm")
                .containsPattern("computeName +node-1")
                .contains("port[0]", "UNDONE", "p-1", "req-p-1", "1.5 s")
                .contains("NO_CAPACITY: No valid host was found", "to act: the administrator")
                .contains("May be left in the infrastructure: server s-1");
    }

    @Test
    void explain_isTheOccurrence_inJson() {
        String out =
                console.run("cistern:explain --output json op-1").succeeds().out();
        assertThat(new CisternJson().read(out, OperationOccurrence.class)).isEqualTo(failed());
    }

    @Test
    void explain_failsWithNotFound_whenTheOperationIsNotVisible() {
        assertThat(console.run("cistern:explain op-2").fails()).startsWith("NOT_FOUND");
    }

    @Test
    void cancelAndForget_needConfirmation() {
        assertThat(console.run("cistern:cancel op-1").fails()).contains("--yes");
        assertThat(console.run("cistern:forget edge-2").fails()).contains("--yes");
        assertThat(platform.cancelled).isEmpty();
        assertThat(platform.forgotten).isEmpty();
        console.run("cistern:cancel --yes op-1").succeeds();
        console.run("cistern:forget --yes edge-2").succeeds();
        assertThat(platform.cancelled).containsExactly("op-1");
        assertThat(platform.forgotten).containsExactly("edge-2");
    }

    @Test
    void auditVerify_fails_whereTheChainIsBroken() {
        assertThat(console.run("cistern:audit-verify").succeeds().out()).contains("12", "The audit is intact.");
        platform.firstBroken = Optional.of(7L);
        assertThat(console.run("cistern:audit-verify").fails()).contains("entry 7");
    }

    @Test
    void completion_offersOperationsAndInfrastructures() {
        assertThat(console.complete("cistern:explain ")).containsExactly("op-1");
        assertThat(console.complete("cistern:forget ")).containsExactly("edge-1", "edge-2");
    }

    @Test
    void everyCommand_hasHelp() {
        assertThat(ConsoleRig.commands()).hasSizeGreaterThan(25);
        assertThat(console.run("vim:network-allocate --help").succeeds().out())
                .contains("--subnet", "--key", "--yes", "--json");
    }
}
