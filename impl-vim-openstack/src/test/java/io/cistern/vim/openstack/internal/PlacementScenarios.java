// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeRequestBuilder;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Machines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where machines run, on a cloud that is furnished as the one of {@code itests/openstack}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlacementScenarios {

    private LiveCloud cloud;
    private LiveCloud adminCloud;
    private Machines machines;
    private Machines admins;

    /** The cloud as one of its users. */
    abstract CloudSettings as(String user);

    @BeforeAll
    void reach() {
        cloud = new LiveCloud(as("alice"));
        adminCloud = new LiveCloud(as("admin"));
        machines = new Machines(cloud);
        admins = new Machines(adminCloud);
    }

    @AfterAll
    void leave() {
        cloud.close();
        adminCloud.close();
    }

    @Test
    void migrate_movesTheMachine_asAdministrator() {
        VirtualCompute made = admins.allocate(admins.small().locationConstraints(Optional.of("host:compute1")));
        String id = made.computeId();

        assertThat(code(() -> migrate(id, to("compute1")))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(code(() -> migrate(id, to("nowhere")))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> migrate(id, move().migrationConstraint(zone("mars")))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);

        VirtualCompute live = migrate(id, to("compute2"));
        assertThat(live.hostId()).contains("compute2");
        assertThat(live.runningState()).isEqualTo(ComputeRunningState.RUNNING);

        VirtualCompute cold = migrate(id, to("compute1").migrationType(Optional.of(MigrationType.OFFLINE_MIGRATION)));
        assertThat(cold.hostId()).contains("compute1");
        assertThat(cold.runningState()).isEqualTo(ComputeRunningState.RUNNING);

        admins.operate(id, ComputeOperation.STOP, Map.of());
        assertThat(code(() -> migrate(id, move()))).isEqualTo(ErrorCode.CONFLICT);
        VirtualCompute anywhere = migrate(id, move().migrationType(Optional.of(MigrationType.OFFLINE_MIGRATION)));
        assertThat(anywhere.hostId()).isPresent().isNotEqualTo(cold.hostId());
        assertThat(anywhere.runningState()).isEqualTo(ComputeRunningState.STOPPED);
        admins.terminate(id);
    }

    @Test
    void migrate_obeysTheResourcesThatItIsTold_asAdministrator() {
        String first = admins.allocate(admins.small().locationConstraints(Optional.of("host:compute1")))
                .computeId();
        String second = admins.allocate(admins.small().locationConstraints(Optional.of("host:compute2")))
                .computeId();

        assertThat(migrate(first, move().affinityOrAntiAffinityConstraints(List.of(together(second))))
                        .hostId())
                .contains("compute2");
        assertThat(code(() ->
                        migrate(first, to("compute1").affinityOrAntiAffinityConstraints(List.of(together(second))))))
                .isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(code(() ->
                        migrate(first, move().affinityOrAntiAffinityConstraints(List.of(together("no-such-machine"))))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        admins.terminate(first, second);
    }

    @Test
    void migrate_isForbidden_toMembers() {
        String id = machines.allocate(machines.small()).computeId();
        MigrateComputeRequest anywhere = move().computeId(id).build();
        assertThat(code(() -> cloud.call(machines.compute()::migrateVirtualisedComputeResource, anywhere)))
                .isEqualTo(ErrorCode.FORBIDDEN);
        MigrateComputeRequest named = to("compute2").computeId(id).build();
        assertThat(code(() -> cloud.call(machines.compute()::migrateVirtualisedComputeResource, named)))
                .isEqualTo(ErrorCode.FORBIDDEN);
        machines.terminate(id);
    }

    @Test
    void group_keepsItsMembersApart_andGoesAfterThem() {
        String name = "live-" + UUID.randomUUID();
        String group = group(name, AffinityType.ANTI_AFFINITY);
        List<AffinityOrAntiAffinityConstraint> apart =
                List.of(AffinityOrAntiAffinityConstraint.ofGroup(AffinityType.ANTI_AFFINITY, group));

        VirtualCompute one = machines.allocate(machines.small().affinityOrAntiAffinityConstraints(apart));
        VirtualCompute other = machines.allocate(machines.small().affinityOrAntiAffinityConstraints(apart));

        assertThat(one.hostId()).isPresent().isNotEqualTo(other.hostId());
        assertThat(groups(name)).singleElement().satisfies(known -> {
            assertThat(known.groupId()).isEqualTo(group);
            assertThat(known.type()).isEqualTo(AffinityType.ANTI_AFFINITY);
            assertThat(known.resourceId()).containsExactlyInAnyOrder(one.computeId(), other.computeId());
        });
        assertThat(code(() -> delete(group))).isEqualTo(ErrorCode.CONFLICT);
        machines.terminate(one.computeId(), other.computeId());
        delete(group);
        assertThat(groups(name)).isEmpty();
        assertThat(code(() -> delete(group))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void allocate_refusesGroupsThatItCannotObey() {
        String group = group("live-" + UUID.randomUUID(), AffinityType.AFFINITY);
        AffinityOrAntiAffinityConstraint together =
                AffinityOrAntiAffinityConstraint.ofGroup(AffinityType.AFFINITY, group);
        assertThat(code(() -> machines.allocate(
                        machines.small().affinityOrAntiAffinityConstraints(List.of(together, together)))))
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
        assertThat(code(() -> machines.allocate(machines.small()
                        .affinityOrAntiAffinityConstraints(
                                List.of(AffinityOrAntiAffinityConstraint.ofGroup(AffinityType.ANTI_AFFINITY, group))))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> machines.allocate(machines.small()
                        .affinityOrAntiAffinityConstraints(
                                List.of(AffinityOrAntiAffinityConstraint.ofGroup(AffinityType.AFFINITY, "none"))))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        delete(group);
    }

    @Test
    void allocate_obeysTheResourcesThatItIsTold() {
        VirtualCompute first = machines.allocate(machines.small());
        VirtualCompute near = machines.allocate(
                machines.small().affinityOrAntiAffinityConstraints(List.of(together(first.computeId()))));
        VirtualCompute far = machines.allocate(machines.small()
                .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofResources(
                        AffinityType.ANTI_AFFINITY, AffinityScope.NFVI_NODE, List.of(first.computeId())))));
        assertThat(near.hostId()).isPresent().isEqualTo(first.hostId());
        assertThat(far.hostId()).isPresent().isNotEqualTo(first.hostId());
        machines.terminate(first.computeId(), near.computeId(), far.computeId());
    }

    private VirtualCompute migrate(String id, MigrateComputeRequestBuilder request) {
        return adminCloud
                .call(
                        admins.compute()::migrateVirtualisedComputeResource,
                        request.computeId(id).build())
                .computeData();
    }

    private static MigrateComputeRequestBuilder move() {
        return MigrateComputeRequest.builder();
    }

    private static MigrateComputeRequestBuilder to(String host) {
        return move().migrationConstraint(Optional.of(new MigrationConstraint(Optional.empty(), Optional.of(host))));
    }

    private static Optional<MigrationConstraint> zone(String zone) {
        return Optional.of(new MigrationConstraint(Optional.of(zone), Optional.empty()));
    }

    private static AffinityOrAntiAffinityConstraint together(String id) {
        return AffinityOrAntiAffinityConstraint.ofResources(
                AffinityType.AFFINITY, AffinityScope.NFVI_NODE, List.of(id));
    }

    private String group(String name, AffinityType type) {
        return cloud.call(
                        machines.compute()::createComputeResourceAffinityOrAntiAffinityConstraintsGroup,
                        new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                                name, type, Optional.empty(), Optional.empty()))
                .groupId();
    }

    private List<AffinityOrAntiAffinityResourceGroup> groups(String name) {
        return cloud.call(
                        machines.compute()::queryAffinityGroups,
                        QueryAffinityGroupsRequest.builder()
                                .queryAffinityGroupsFilter(
                                        Optional.of(Filter.where(FilterOperator.EQ, "groupName", name)))
                                .build())
                .queryResult();
    }

    private void delete(String group) {
        cloud.call(machines.compute()::deleteAffinityGroup, new DeleteAffinityGroupRequest(group));
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(InfrastructureException.class, call).code();
    }
}
