// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be done to a machine that runs: update, operate, scale, migrate (IFA 005 clauses 7.3.1.4 to 7.3.1.8). */
abstract class ComputeLifeTck extends InterfaceTck<VirtualisedComputeResourcesManagement> {
    static final String UPDATE = "updateVirtualisedComputeResource";
    static final String OPERATE = "operateVirtualisedComputeResource";
    static final String SCALE = "scaleVirtualisedComputeResource";
    static final String MIGRATE = "migrateVirtualisedComputeResource";

    final Ground ground = new Ground(this);

    ComputeLifeTck() {
        super(VirtualisedComputeResourcesManagement.class);
    }

    static UpdateComputeRequest metadata(String id, Map<String, String> metaData) {
        return UpdateComputeRequest.builder().computeId(id).metaData(metaData).build();
    }

    static OperateComputeRequest operation(String id, ComputeOperation operation) {
        return new OperateComputeRequest(id, operation, Map.of());
    }

    Listing<VirtualCompute> machines() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryVirtualisedComputeResource, query(filter, page));
                    return new Listing.Part<>(found.queryResult(), found.nextPageToken());
                },
                VirtualCompute::computeId,
                "computeId");
    }

    static QueryComputeRequest query(Filter filter, Page page) {
        return QueryComputeRequest.builder()
                .queryComputeFilter(Optional.of(filter))
                .page(page)
                .build();
    }

    String allocate(String what) {
        return ground.allocateMachine(ground.machine(name(what)).build()).computeId();
    }

    ComputeRunningState operate(String computeId, ComputeOperation operation) {
        return done(use()::operateVirtualisedComputeResource, operation(computeId, operation))
                .computeData()
                .runningState();
    }

    @Test
    void clause7_3_1_4_update_mergesMetadata() {
        needs(UPDATE);
        String computeId = ground.allocateMachine(ground.machine(name("meta"))
                        .metaData(Map.of("kept", "1", "changed", "1", "removed", "1"))
                        .build())
                .computeId();

        var updated = done(
                use()::updateVirtualisedComputeResource,
                metadata(computeId, Map.of("changed", "2", "removed", "", "added", "2")));

        assertThat(updated.computeId()).isEqualTo(computeId);
        assertThat(machines().find(computeId)).contains(updated.computeData());
        assertThat(updated.computeData().metadata())
                .containsAllEntriesOf(Map.of("kept", "1", "changed", "2", "added", "2"))
                .doesNotContainKey("removed");
    }

    @Test
    void clause7_3_1_6_operate_changesTheRunningState() {
        needs(OPERATE);
        String computeId = allocate("operated");

        assertThat(operate(computeId, ComputeOperation.STOP)).isEqualTo(ComputeRunningState.STOPPED);
        assertThat(machines().find(computeId).orElseThrow().runningState()).isEqualTo(ComputeRunningState.STOPPED);
        assertThat(operate(computeId, ComputeOperation.START)).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(computeId, ComputeOperation.REBOOT)).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(computeId, ComputeOperation.PAUSE)).isEqualTo(ComputeRunningState.PAUSED);
        assertThat(operate(computeId, ComputeOperation.UNPAUSE)).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(operate(computeId, ComputeOperation.SUSPEND)).isEqualTo(ComputeRunningState.SUSPENDED);
        assertThat(operate(computeId, ComputeOperation.RESUME)).isEqualTo(ComputeRunningState.RUNNING);
    }

    @Test
    void clause7_3_1_6_operate_failsWithConflict_inTheWrongState() {
        needs(OPERATE);
        String computeId = allocate("wrong");

        for (ComputeOperation operation :
                List.of(ComputeOperation.START, ComputeOperation.UNPAUSE, ComputeOperation.RESUME)) {
            assertRefused(
                    ErrorCode.CONFLICT, use()::operateVirtualisedComputeResource, operation(computeId, operation));
        }
    }

    @Test
    void clause7_3_1_6_operate_makesAndDeletesSnapshots() {
        needs(OPERATE);
        String computeId = allocate("pictured");

        String snapshotId = done(
                        use()::operateVirtualisedComputeResource,
                        operation(computeId, ComputeOperation.CREATE_SNAPSHOT))
                .computeOperationOutputData()
                .get(ComputeOperationKeys.SNAPSHOT_ID);
        assertThat(snapshotId).isNotBlank();
        OperateComputeRequest deletion = new OperateComputeRequest(
                computeId, ComputeOperation.DELETE_SNAPSHOT, Map.of(ComputeOperationKeys.SNAPSHOT_ID, snapshotId));
        done(use()::operateVirtualisedComputeResource, deletion);

        assertInvalid("computeOperationInputData/snapshotId", use()::operateVirtualisedComputeResource, deletion);
    }

    @Test
    void clause7_3_1_7_scale_givesTheCapacityOfTheFlavour() {
        needs(SCALE);
        Optional<String> larger = subject().fixtures().largerFlavourId();
        assumeTrue(larger.isPresent(), "there is no larger flavour");
        VirtualCompute before =
                ground.allocateMachine(ground.machine(name("scaled")).build());

        VirtualCompute after = done(
                        use()::scaleVirtualisedComputeResource,
                        new ScaleComputeRequest(before.computeId(), larger.orElseThrow()))
                .computeData();

        assertThat(after.flavourId()).isEqualTo(larger);
        assertThat(after.virtualMemory().virtualMemSize())
                .isGreaterThan(before.virtualMemory().virtualMemSize());
        assertThat(after.runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(machines().find(before.computeId())).contains(after);
    }

    @Test
    void clause7_3_1_7_scale_namesTheFlavour_whenItDoesNotExist() {
        needs(SCALE);
        assertInvalid(
                "computeFlavourId",
                use()::scaleVirtualisedComputeResource,
                new ScaleComputeRequest(allocate("unscaled"), NOTHING));
    }

    @Test
    void clause7_3_1_8_migrate_movesToTheHost() {
        needs(MIGRATE);
        VirtualCompute machine =
                ground.allocateMachine(ground.machine(name("moved")).build());
        Optional<String> host = otherHost(machine);

        VirtualCompute moved = done(
                        use()::migrateVirtualisedComputeResource,
                        MigrateComputeRequest.builder()
                                .computeId(machine.computeId())
                                .migrationConstraint(Optional.of(new MigrationConstraint(Optional.empty(), host)))
                                .build())
                .computeData();

        assertThat(moved.hostId()).isEqualTo(host);
        assertThat(machines().find(machine.computeId())).contains(moved);
    }

    private Optional<String> otherHost(VirtualCompute machine) {
        needsTwoHosts();
        return subject().fixtures().hostIds().stream()
                .filter(host -> !machine.hostId().equals(Optional.of(host)))
                .findFirst();
    }

    void needsTwoHosts() {
        assumeTrue(subject().fixtures().hostIds().size() > 1, "there are no two hosts");
    }

    @Test
    void clause7_3_1_8_migrate_namesTheHost_whenItDoesNotExist() {
        needs(MIGRATE);
        assertInvalid(
                "migrationConstraint.hostId",
                use()::migrateVirtualisedComputeResource,
                MigrateComputeRequest.builder()
                        .computeId(allocate("unmoved"))
                        .migrationConstraint(
                                Optional.of(new MigrationConstraint(Optional.empty(), Optional.of("no-such-host"))))
                        .build());
    }
}
