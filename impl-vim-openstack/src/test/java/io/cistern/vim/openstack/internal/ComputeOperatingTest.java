// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static io.cistern.vim.compute.ComputeOperation.CREATE_SNAPSHOT;
import static io.cistern.vim.compute.ComputeOperation.DELETE_SNAPSHOT;
import static io.cistern.vim.compute.ComputeOperation.PAUSE;
import static io.cistern.vim.compute.ComputeOperation.REBOOT;
import static io.cistern.vim.compute.ComputeOperation.RESUME;
import static io.cistern.vim.compute.ComputeOperation.START;
import static io.cistern.vim.compute.ComputeOperation.STOP;
import static io.cistern.vim.compute.ComputeOperation.SUSPEND;
import static io.cistern.vim.compute.ComputeOperation.UNPAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.openstack.internal.testing.BrokenOff;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operate Virtualised Compute Resource. */
class ComputeOperatingTest {

    private static final String ACTIONS = "/compute/v2.1/servers/[^/]*/action";

    private final LabCloud lab =
            LabCloud.as("alice", "tenant-a", LabSettings.defaults().withBuildTime(Duration.ofMillis(20)));
    private final String id = lab.running("m");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void operate_changesTheState_forEveryOperation() {
        assertThat(operate(STOP).computeData().runningState()).isEqualTo(ComputeRunningState.STOPPED);
        assertThat(operate(START).computeData().runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(PAUSE).computeData().runningState()).isEqualTo(ComputeRunningState.PAUSED);
        assertThat(operate(UNPAUSE).computeData().runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(SUSPEND).computeData().runningState()).isEqualTo(ComputeRunningState.SUSPENDED);
        assertThat(operate(RESUME).computeData().runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(REBOOT).computeData().runningState()).isEqualTo(ComputeRunningState.RUNNING);
        operate(STOP);
        assertThat(operate(REBOOT, Map.of("rebootType", "HARD")).computeData().runningState())
                .isEqualTo(ComputeRunningState.RUNNING);
        assertThat(lab.lab().requests().count("POST", ACTIONS)).isEqualTo(9);
    }

    @Test
    void operate_refusesWithConflictAndAsksNothing_inEveryWrongState() {
        refusedBut(Set.of(STOP, PAUSE, SUSPEND, REBOOT, CREATE_SNAPSHOT), "RUNNING");
        operate(PAUSE);
        refusedBut(Set.of(UNPAUSE, CREATE_SNAPSHOT), "PAUSED");
        operate(UNPAUSE);
        operate(SUSPEND);
        refusedBut(Set.of(RESUME, CREATE_SNAPSHOT), "SUSPENDED");
        operate(RESUME);
        operate(STOP);
        refusedBut(Set.of(START, CREATE_SNAPSHOT), "STOPPED");
    }

    private void refusedBut(Set<ComputeOperation> possible, String state) {
        lab.lab().requests().clear();
        Stream.of(ComputeOperation.values())
                .filter(operation -> operation != DELETE_SNAPSHOT && !possible.contains(operation))
                .forEach(operation -> assertThatThrownBy(() -> operate(operation))
                        .as("%s when %s", operation, state)
                        .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                            assertThat(e.getMessage()).contains(state).contains(operation.name());
                            possible.forEach(other -> assertThat(e.details().remedy())
                                    .hasValueSatisfying(
                                            remedy -> assertThat(remedy).contains(other.name())));
                        }));
        assertThat(lab.lab().requests().count("POST", ACTIONS)).isZero();
    }

    @Test
    void operate_refusesToStopByForce() {
        assertThatThrownBy(() -> operate(STOP, Map.of("stopType", "FORCEFUL")))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
                    assertThat(e.details().attribute()).contains("computeOperationInputData/stopType");
                });
    }

    @Test
    void operate_saysNotFound_whenThereIsNoSuchMachine() {
        assertThatThrownBy(() -> lab.cloud()
                        .call(
                                lab.compute()::operateVirtualisedComputeResource,
                                new OperateComputeRequest("nowhere", START, Map.of())))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void snapshot_isMadeAndDeleted_andRefusedWhenOfAnotherMachine() {
        OperateComputeResponse made = operate(CREATE_SNAPSHOT, Map.of("snapshotName", "before"));
        String snapshotId = made.computeOperationOutputData().get("snapshotId");
        assertThat(lab.lab().leftovers().images()).containsExactly(Map.entry(snapshotId, "before"));
        assertThat(made.computeOperationOutputData().get("snapshotLocation")).endsWith("/images/" + snapshotId);

        String other = lab.running("other");
        assertThatThrownBy(() -> lab.cloud()
                        .call(
                                lab.compute()::operateVirtualisedComputeResource,
                                new OperateComputeRequest(other, DELETE_SNAPSHOT, Map.of("snapshotId", snapshotId))))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                    assertThat(e.details().attribute()).contains("computeOperationInputData/snapshotId");
                });
        operate(DELETE_SNAPSHOT, Map.of("snapshotId", snapshotId));
        assertThat(lab.lab().leftovers().images()).isEmpty();
    }

    static Stream<List<ComputeOperation>> changes() {
        return Stream.of(List.of(STOP, START), List.of(PAUSE, UNPAUSE), List.of(SUSPEND, RESUME));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void operate_happensOnce_whereverItBreaksOffAndIsRepeated(List<ComputeOperation> thereAndBack) {
        int instants = BrokenOff.everywhere(instant -> {
            boolean broke = false;
            for (ComputeOperation operation : thereAndBack) {
                lab.lab().requests().clear();
                broke |= brokenOffAndRepeated(operation, instant);
                assertThat(lab.lab().requests().count("POST", ACTIONS))
                        .as("%s broken off at instant %s", operation, instant)
                        .isEqualTo(1);
            }
            return broke;
        });
        assertThat(instants).isGreaterThan(2);
    }

    @Test
    void reboot_happensOnce_whereverItBreaksOffAndIsRepeated() {
        BrokenOff.everywhere(instant -> {
            lab.lab().requests().clear();
            boolean broke = brokenOffAndRepeated(REBOOT, instant);
            assertThat(lab.lab().requests().count("POST", ACTIONS))
                    .as("broken off at instant %s", instant)
                    .isEqualTo(1);
            return broke;
        });
    }

    private boolean brokenOffAndRepeated(ComputeOperation operation, int instant) {
        MemoryJournal journal = LiveCloud.newJournal();
        OperateComputeRequest request = new OperateComputeRequest(id, operation, Map.of());
        return BrokenOff.andRepeated(journal, instant, () -> lab.cloud()
                .run(journal, lab.compute()::operateVirtualisedComputeResource, request));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.on("POST", ACTIONS).answer(500, "{}"),
                Fault.on("POST", ACTIONS).answer(503, "").always(),
                Fault.on("POST", ACTIONS).afterCommit().answer(500, "{}"),
                Fault.on("POST", ACTIONS).afterCommit().html(504),
                Fault.on("POST", ACTIONS).drop(),
                Fault.on("POST", ACTIONS).afterCommit().drop(),
                Fault.on("POST", ACTIONS).truncate(),
                Fault.on("GET", "/image/v2/images/[^/]*").answer(500, "{}").always());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void createSnapshot_leavesNothing_orOneThatCanBeDeleted(Fault fault) {
        lab.lab().faults().add(fault);
        MemoryJournal journal = LiveCloud.newJournal();
        try {
            String snapshotId = lab.cloud()
                    .run(
                            journal,
                            lab.compute()::operateVirtualisedComputeResource,
                            new OperateComputeRequest(id, CREATE_SNAPSHOT, Map.of()))
                    .computeOperationOutputData()
                    .get("snapshotId");
            assertThat(lab.lab().leftovers().images()).containsOnlyKeys(snapshotId);
            operate(DELETE_SNAPSHOT, Map.of("snapshotId", snapshotId));
        } catch (InfrastructureException failed) {
            lab.lab().faults().clear();
            journal.undoAll();
        }
        lab.lab().faults().clear();
        lab.terminate(id);
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    private OperateComputeResponse operate(ComputeOperation operation) {
        return operate(operation, Map.of());
    }

    private OperateComputeResponse operate(ComputeOperation operation, Map<String, String> input) {
        return lab.cloud()
                .call(
                        lab.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(id, operation, input));
    }
}
