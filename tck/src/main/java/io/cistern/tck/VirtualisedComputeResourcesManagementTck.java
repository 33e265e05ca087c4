// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualNetworkPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Virtualised Compute Resources Management (IFA 052 clause 6.2, IFA 005 clause 7.3.1). */
public abstract class VirtualisedComputeResourcesManagementTck extends ComputeLifeTck {
    private static final String CREATE_GROUP = "createComputeResourceAffinityOrAntiAffinityConstraintsGroup";

    protected VirtualisedComputeResourcesManagementTck() {
        // for the classes of backends
    }

    @Override
    Map<String, Request> samples(String unknownId) {
        return Map.of(
                "allocateVirtualisedComputeResource",
                ground.machine("sample").build(),
                "queryVirtualisedComputeResource",
                QueryComputeRequest.builder().build(),
                UPDATE,
                metadata(unknownId, Map.of("role", "none")),
                "terminateVirtualisedComputeResource",
                TerminateComputeRequest.of(unknownId),
                OPERATE,
                operation(unknownId, ComputeOperation.STOP),
                SCALE,
                new ScaleComputeRequest(unknownId, subject().fixtures().computeFlavourId()),
                MIGRATE,
                MigrateComputeRequest.builder().computeId(unknownId).build(),
                CREATE_GROUP,
                group("sample", AffinityType.AFFINITY),
                "queryAffinityGroups",
                QueryAffinityGroupsRequest.builder().build(),
                "deleteAffinityGroup",
                new DeleteAffinityGroupRequest(unknownId));
    }

    private static CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest group(
            String name, AffinityType type) {
        return new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                name, type, Optional.empty(), Optional.empty());
    }

    private VirtualNetworkPort port(String what, String cidr) {
        return ground.allocatePort(
                Ground.port(name(what), ground.networkWithSubnet(what, cidr)).build());
    }

    private String createGroup(String what, AffinityType type) {
        needs(CREATE_GROUP);
        String groupId = done(
                        use()::createComputeResourceAffinityOrAntiAffinityConstraintsGroup, group(name(what), type))
                .groupId();
        removeLater(use()::deleteAffinityGroup, new DeleteAffinityGroupRequest(groupId));
        return groupId;
    }

    private AllocateComputeRequest member(String what, AffinityType type, String groupId) {
        return ground.machine(name(what))
                .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofGroup(type, groupId)))
                .build();
    }

    private void terminate(String computeId) {
        assertThat(done(use()::terminateVirtualisedComputeResource, TerminateComputeRequest.of(computeId))
                        .computeId())
                .containsExactly(computeId);
    }

    @Test
    void clause7_3_1_2_allocate_runsAsItWasWanted() {
        VirtualCompute made = ground.allocateMachine(ground.machine(name("shown"))
                .metaData(Map.of("cisClusterId", "one"))
                .build());

        VirtualCompute shown = machines().find(made.computeId()).orElseThrow();
        assertThat(shown).isEqualTo(made);
        assertThat(shown.computeName()).contains(name("shown"));
        assertThat(shown.runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(shown.metadata()).containsEntry("cisClusterId", "one");
        assertThat(shown.resourceGroupId()).isPresent();
        assertThat(shown.virtualCpu().numVirtualCpu()).isPositive();
        assertThat(shown.virtualMemory().virtualMemSize()).isPositive();
    }

    @Test
    void clause7_3_1_2_allocate_usesPortsThatWereAllocatedBefore() {
        VirtualNetworkPort port = port("port", "10.61.0.0/24");

        VirtualCompute made = ground.allocateMachine(ground.machine(name("on-port"), Ground.onPort(port.resourceId()))
                .build());

        assertThat(made.virtualNetworkInterface()).singleElement().satisfies(nic -> {
            assertThat(nic.networkPortId()).contains(port.resourceId());
            assertThat(nic.macAddress()).isEqualTo(port.macAddress().orElseThrow());
            assertThat(nic.ownerId()).isEqualTo(made.computeId());
            assertThat(nic.ipAddress())
                    .containsExactly(port.ipAddress().get(0).ipAddress().orElseThrow());
        });
        assertRefused(
                ErrorCode.CONFLICT,
                use()::allocateVirtualisedComputeResource,
                ground.machine(name("second"), Ground.onPort(port.resourceId())).build());
        terminate(made.computeId());
        assertThat(held()).as("the port stays").contains(port.resourceId());
    }

    @Test
    void clause7_3_1_2_allocate_makesInterfacesThatEndWithTheMachine() {
        String networkId = ground.networkWithSubnet("own", "10.62.0.0/24");

        VirtualCompute made = ground.allocateMachine(
                ground.machine(name("on-net"), Ground.onNetwork(networkId)).build());

        assertThat(made.virtualNetworkInterface()).singleElement().satisfies(nic -> assertThat(nic.ipAddress())
                .singleElement()
                .satisfies(address -> assertThat(address).startsWith("10.62.0.")));
        assertThat(made.virtualNetworkInterface())
                .extracting(VirtualNetworkInterface::networkId)
                .containsExactly(Optional.of(networkId));
    }

    @Test
    void clause7_3_1_2_allocate_namesTheReference_whenItDoesNotExist() {
        assertInvalid(
                "computeFlavourId",
                use()::allocateVirtualisedComputeResource,
                ground.machine(name("lost")).computeFlavourId(NOTHING).build());
        assertInvalid(
                "vcImageId",
                use()::allocateVirtualisedComputeResource,
                ground.machine(name("lost")).vcImageId(Optional.of(NOTHING)).build());
        assertInvalid(
                "interfaceData[0].networkId",
                use()::allocateVirtualisedComputeResource,
                ground.machine(name("lost"), Ground.onNetwork(NOTHING)).build());
        assertInvalid(
                "interfaceData[0].networkPortId",
                use()::allocateVirtualisedComputeResource,
                ground.machine(name("lost"), Ground.onPort(NOTHING)).build());
    }

    @Test
    void clause7_3_1_2_allocate_namesTheGroup_whenItDoesNotExist() {
        needs(CREATE_GROUP);
        assertInvalid(
                "affinityOrAntiAffinityConstraints[0]",
                use()::allocateVirtualisedComputeResource,
                member("lost", AffinityType.AFFINITY, NOTHING));
    }

    @Test
    void clause7_3_1_2_allocate_makesOne_whereverItIsBrokenOff() {
        String networkId = ground.networkWithSubnet("once", "10.63.0.0/24");
        AllocateComputeRequest wanted =
                ground.machine(name("once"), Ground.onNetwork(networkId)).build();

        assertDoneOnce_whereverBrokenOff((interrupted, call) ->
                terminate(Outcome.of(interrupted.allocateVirtualisedComputeResource(call, wanted))
                        .computeData()
                        .computeId()));
    }

    @Test
    void clause7_3_1_2_allocate_leavesNothing_whereverItIsCancelled() {
        String networkId = ground.networkWithSubnet("undone", "10.64.0.0/24");
        AllocateComputeRequest wanted =
                ground.machine(name("undone"), Ground.onNetwork(networkId)).build();

        assertUndone_whereverCancelled(
                (cancelled, call) -> cancelled.allocateVirtualisedComputeResource(call, wanted),
                made -> terminate(made.computeData().computeId()));
    }

    @Test
    void clause7_3_1_3_query_filtersAsTheFilterSays() {
        List<String> ids = List.of(
                allocate("a"),
                ground.allocateMachine(ground.machine(name("b"))
                                .metaData(Map.of("role", "second"))
                                .build())
                        .computeId());

        machines().assertFiltersOn("computeName", name("b"), ids);
        machines().assertFiltersOn("metadata/role", "second", ids);
        machines().assertFiltersOnNumber("virtualCpu/numVirtualCpu", "1", ids);
        machines().assertPages(ids);
    }

    @Test
    void clause7_3_1_3_query_succeeds_whenNothingMatches() {
        machines().assertNothingIsASuccess();
    }

    @Test
    void clause7_3_1_3_query_showsNothingOfOtherResourceGroups() {
        Access stranger = stranger();
        String computeId = allocate("hidden");
        VirtualisedComputeResourcesManagement theirs = stranger.to(VirtualisedComputeResourcesManagement.class);

        assertThat(Outcome.of(theirs.queryVirtualisedComputeResource(
                                stranger.call(), query(Filter.parse("(eq,computeId," + computeId + ")"), Page.FIRST)))
                        .queryResult())
                .isEmpty();
        assertThat(failureOf(theirs.terminateVirtualisedComputeResource(
                                stranger.call(), TerminateComputeRequest.of(computeId)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(machines().find(computeId)).isPresent();
    }

    @Test
    void clause7_3_1_5_terminate_isNotShownAfterwards() {
        String computeId = allocate("gone");

        terminate(computeId);

        assertThat(machines().find(computeId)).isEmpty();
        assertRefused(
                ErrorCode.NOT_FOUND, use()::terminateVirtualisedComputeResource, TerminateComputeRequest.of(computeId));
    }

    @Test
    void clause7_3_1_5_terminate_terminatesTheOthers_whenOneDoesNotExist() {
        String computeId = allocate("other");

        TerminateComputeResponse result = done(
                use()::terminateVirtualisedComputeResource, new TerminateComputeRequest(List.of(NOTHING, computeId)));

        assertThat(result.computeId()).containsExactly(computeId);
        assertThat(result.failures()).containsOnlyKeys(NOTHING);
        assertThat(result.failures().get(NOTHING).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void clause7_3_1_9_createGroup_isShownUntilItIsDeleted() {
        String groupId = createGroup("apart", AffinityType.ANTI_AFFINITY);
        QueryAffinityGroupsRequest query = QueryAffinityGroupsRequest.builder()
                .queryAffinityGroupsFilter(Optional.of(Filter.parse("(eq,groupId," + groupId + ")")))
                .build();

        assertThat(done(use()::queryAffinityGroups, query).queryResult())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.groupName()).isEqualTo(name("apart"));
                    assertThat(shown.type()).isEqualTo(AffinityType.ANTI_AFFINITY);
                });
        done(use()::deleteAffinityGroup, new DeleteAffinityGroupRequest(groupId));
        assertThat(done(use()::queryAffinityGroups, query).queryResult()).isEmpty();
    }

    @Test
    void clause7_3_1_9_createGroup_makesOne_whereverItIsBrokenOff() {
        needs(CREATE_GROUP);
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> done(
                use()::deleteAffinityGroup,
                new DeleteAffinityGroupRequest(
                        Outcome.of(interrupted.createComputeResourceAffinityOrAntiAffinityConstraintsGroup(
                                        call, group(name("once"), AffinityType.AFFINITY)))
                                .groupId())));
    }

    @Test
    void clause7_3_1_9_group_keepsItsMembersTogether() {
        String groupId = createGroup("together", AffinityType.AFFINITY);

        VirtualCompute one = ground.allocateMachine(member("one", AffinityType.AFFINITY, groupId));
        VirtualCompute two = ground.allocateMachine(member("two", AffinityType.AFFINITY, groupId));

        assertThat(two.hostId()).isEqualTo(one.hostId());
    }

    @Test
    void clause7_3_1_9_group_keepsItsMembersApart() {
        needsTwoHosts();
        String groupId = createGroup("apart", AffinityType.ANTI_AFFINITY);

        VirtualCompute one = ground.allocateMachine(member("one", AffinityType.ANTI_AFFINITY, groupId));
        VirtualCompute two = ground.allocateMachine(member("two", AffinityType.ANTI_AFFINITY, groupId));

        assertThat(two.hostId()).isNotEqualTo(one.hostId());
    }
}
