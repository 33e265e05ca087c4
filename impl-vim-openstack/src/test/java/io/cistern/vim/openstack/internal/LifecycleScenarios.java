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
import static io.cistern.vim.compute.ComputeRunningState.PAUSED;
import static io.cistern.vim.compute.ComputeRunningState.RUNNING;
import static io.cistern.vim.compute.ComputeRunningState.STOPPED;
import static io.cistern.vim.compute.ComputeRunningState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequestBuilder;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualNetworkInterfaceBuilder;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Machines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done to a machine that runs, on a cloud that is furnished as the one of {@code itests/openstack}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifecycleScenarios {

    private LiveCloud cloud;
    private OpenStackCompute compute;
    private Machines machines;
    private String id;

    /** The cloud as one of its users. */
    abstract CloudSettings as(String user);

    @BeforeAll
    void reach() {
        cloud = new LiveCloud(as("alice"));
        machines = new Machines(cloud);
        compute = machines.compute();
    }

    @AfterAll
    void leave() {
        cloud.close();
    }

    @BeforeEach
    void allocate() {
        id = machines.allocate(machines.small()).computeId();
    }

    @AfterEach
    void terminate() {
        machines.terminate(id);
    }

    @Test
    void machine_goesThroughEveryStateAndBack_andRefusesWhatItsStateDoesNotAllow() {
        assertThat(code(() -> operate(START))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(operated(STOP)).isEqualTo(STOPPED);
        assertThat(code(() -> operate(STOP))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(code(() -> operate(REBOOT))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(operated(START)).isEqualTo(RUNNING);
        assertThat(operated(PAUSE)).isEqualTo(PAUSED);
        assertThat(code(() -> operate(SUSPEND))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(operated(UNPAUSE)).isEqualTo(RUNNING);
        assertThat(operated(SUSPEND)).isEqualTo(SUSPENDED);
        assertThat(code(() -> operate(START))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(operated(RESUME)).isEqualTo(RUNNING);
        assertThat(operated(REBOOT)).isEqualTo(RUNNING);
        assertThat(operate(REBOOT, Map.of("rebootType", "HARD")).computeData().runningState())
                .isEqualTo(RUNNING);
    }

    @Test
    void snapshot_canBootAMachine_andIsDeletedByTheMachineItIsOf() {
        Map<String, String> made =
                operate(CREATE_SNAPSHOT, Map.of("snapshotName", "before")).computeOperationOutputData();
        String snapshot = made.get("snapshotId");
        assertThat(made).containsEntry("snapshotName", "before").containsKey("snapshotLocation");

        String restored = machines.allocate(machines.small().vcImageId(Optional.of(snapshot)))
                .computeId();
        machines.terminate(restored);

        assertThat(code(() -> operate(DELETE_SNAPSHOT, Map.of("snapshotId", AnyImage.of(cloud.cloud())))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        operate(DELETE_SNAPSHOT, Map.of("snapshotId", snapshot));
        assertThat(code(() -> operate(DELETE_SNAPSHOT, Map.of("snapshotId", snapshot))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void scale_changesTheFlavour_andRefusesWhatCannotBe() {
        VirtualCompute larger = scale("m1.tiny");
        assertThat(larger.virtualMemory().virtualMemSize()).isEqualTo(512);
        assertThat(larger.flavourId()).contains(machines.flavour("m1.tiny"));
        assertThat(larger.runningState()).isEqualTo(RUNNING);
        assertThat(code(() -> scale("m1.tiny"))).isEqualTo(ErrorCode.CONFLICT);

        operate(STOP);
        assertThat(scale("m1.small").runningState()).isEqualTo(STOPPED);
        assertThat(code(() -> scale("m1.nano"))).isEqualTo(ErrorCode.NOT_SUPPORTED);
        assertThat(code(() -> cloud.call(
                        compute::scaleVirtualisedComputeResource, new ScaleComputeRequest(id, "no-such-flavour"))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> scale("fault.no-host"))).isEqualTo(ErrorCode.NO_CAPACITY);
        operate(START);
    }

    @Test
    void update_changesMetadataAndInterfaces() {
        VirtualCompute updated = update(UpdateComputeRequest.builder()
                .metaData(Map.of("role", "worker"))
                .networkInterfaceNew(List.of(VirtualNetworkInterfaceData.builder()
                        .networkId(Optional.of(machines.network("shared")))
                        .typeVirtualNic("normal")
                        .build())));
        assertThat(updated.metadata()).isEqualTo(Map.of("role", "worker"));
        VirtualNetworkInterface nic = updated.virtualNetworkInterface().get(0);
        assertThat(nic.ownerId()).isEqualTo(id);

        VirtualCompute without = update(UpdateComputeRequest.builder()
                .metaData(Map.of("role", ""))
                .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(nic)
                        .networkId(Optional.empty())
                        .networkPortId(Optional.empty())
                        .build())));
        assertThat(without.metadata()).isEmpty();
        assertThat(without.virtualNetworkInterface()).isEmpty();
        cloud.call(
                new OpenStackNetworks(cloud.calls())::terminateVirtualisedNetworkResource,
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK_PORT, nic.resourceId()));
    }

    private VirtualCompute update(UpdateComputeRequestBuilder request) {
        return cloud.call(
                        compute::updateVirtualisedComputeResource,
                        request.computeId(id).build())
                .computeData();
    }

    private ComputeRunningState operated(ComputeOperation operation) {
        return operate(operation).computeData().runningState();
    }

    private OperateComputeResponse operate(ComputeOperation operation) {
        return operate(operation, Map.of());
    }

    private OperateComputeResponse operate(ComputeOperation operation, Map<String, String> input) {
        return machines.operate(id, operation, input);
    }

    private VirtualCompute scale(String flavourName) {
        return cloud.call(
                        compute::scaleVirtualisedComputeResource,
                        new ScaleComputeRequest(id, machines.flavour(flavourName)))
                .computeData();
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(InfrastructureException.class, call).code();
    }
}
