// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.Request;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualNetworkInterfaceBuilder;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.openstack.internal.leak.Scenario.OnFailure;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Operations on compute resources, their groups and flavours. */
final class ComputeScenarios {

    private ComputeScenarios() {}

    static Stream<Scenario<?, ?>> all() {
        return Stream.of(
                compute(
                        "allocate a machine",
                        VirtualisedComputeResourcesManagement::allocateVirtualisedComputeResource,
                        ComputeScenarios::machineWithPorts),
                compute(
                        "allocate a machine with volumes and a group of its own",
                        VirtualisedComputeResourcesManagement::allocateVirtualisedComputeResource,
                        ComputeScenarios::machineWithVolumes),
                compute(
                        "update a machine",
                        VirtualisedComputeResourcesManagement::updateVirtualisedComputeResource,
                        ComputeScenarios::exchangeOfInterfaces),
                compute(
                        "scale a machine",
                        VirtualisedComputeResourcesManagement::scaleVirtualisedComputeResource,
                        resources -> new ScaleComputeRequest(resources.machine(), resources.flavour("m1.medium"))),
                compute(
                        "migrate a machine, cold",
                        VirtualisedComputeResourcesManagement::migrateVirtualisedComputeResource,
                        resources -> migration(resources, MigrationType.OFFLINE_MIGRATION)),
                repeatable(
                        "migrate a machine, live",
                        VirtualisedComputeResourcesManagement::migrateVirtualisedComputeResource,
                        resources -> migration(resources, MigrationType.LIVE_MIGRATION)),
                repeatable(
                        "stop a machine",
                        VirtualisedComputeResourcesManagement::operateVirtualisedComputeResource,
                        resources -> new OperateComputeRequest(resources.machine(), ComputeOperation.STOP, Map.of())),
                compute(
                        "make a snapshot of a machine",
                        VirtualisedComputeResourcesManagement::operateVirtualisedComputeResource,
                        resources -> new OperateComputeRequest(
                                resources.machine(), ComputeOperation.CREATE_SNAPSHOT, Map.of("snapshotName", "s"))),
                repeatable(
                        "delete a snapshot of a machine",
                        VirtualisedComputeResourcesManagement::operateVirtualisedComputeResource,
                        ComputeScenarios::deletionOfSnapshot),
                repeatable(
                        "terminate a machine with volumes",
                        VirtualisedComputeResourcesManagement::terminateVirtualisedComputeResource,
                        resources -> TerminateComputeRequest.of(resources.machine(resources
                                .cloud()
                                .machine("m")
                                .computeFlavourId(resources.madeFlavour())
                                .vcImageId(Optional.of(resources.image()))))),
                compute(
                        "create an affinity group",
                        VirtualisedComputeResourcesManagement
                                ::createComputeResourceAffinityOrAntiAffinityConstraintsGroup,
                        resources -> new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                                "g", AffinityType.AFFINITY, Optional.empty(), Optional.empty())),
                repeatable(
                        "delete an affinity group",
                        VirtualisedComputeResourcesManagement::deleteAffinityGroup,
                        resources -> new DeleteAffinityGroupRequest(resources.group())),
                new Scenario<>(
                        "create a flavour",
                        VirtualisedComputeFlavourManagement.class,
                        VirtualisedComputeFlavourManagement::createComputeFlavour,
                        resources ->
                                new CreateComputeFlavourRequest(resources.flavourWithVolumes(), Map.of("tier", "gold")),
                        OnFailure.UNDONE),
                new Scenario<>(
                        "delete a flavour",
                        VirtualisedComputeFlavourManagement.class,
                        VirtualisedComputeFlavourManagement::deleteComputeFlavour,
                        resources -> new DeleteComputeFlavourRequest(resources.madeFlavour()),
                        OnFailure.REPEATABLE));
    }

    private static <Q extends Request> Scenario<?, ?> compute(
            String name,
            Scenario.Operation<VirtualisedComputeResourcesManagement, Q> operation,
            Function<Resources, Q> prepared) {
        return new Scenario<>(name, VirtualisedComputeResourcesManagement.class, operation, prepared, OnFailure.UNDONE);
    }

    private static <Q extends Request> Scenario<?, ?> repeatable(
            String name,
            Scenario.Operation<VirtualisedComputeResourcesManagement, Q> operation,
            Function<Resources, Q> prepared) {
        return new Scenario<>(
                name, VirtualisedComputeResourcesManagement.class, operation, prepared, OnFailure.REPEATABLE);
    }

    private static AllocateComputeRequest machineWithPorts(Resources resources) {
        String own = resources.networks().network("10.9.0.0/24").networkResourceId();
        String port = resources.networks().port(own).resourceId();
        return resources
                .cloud()
                .machine("m")
                .interfaceData(List.of(
                        VirtualInterfaceData.builder()
                                .networkId(Optional.of(own))
                                .build(),
                        VirtualInterfaceData.builder()
                                .networkPortId(Optional.of(port))
                                .build()))
                .metaData(Map.of("cisClusterId", "c-42"))
                .userData(Optional.of(UserData.of("#!/bin/sh")))
                .build();
    }

    private static AllocateComputeRequest machineWithVolumes(Resources resources) {
        return resources
                .cloud()
                .machine("m")
                .computeFlavourId(resources.madeFlavour())
                .vcImageId(Optional.of(resources.image()))
                .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofResources(
                        AffinityType.ANTI_AFFINITY, AffinityScope.NFVI_NODE, List.of(resources.machine()))))
                .build();
    }

    private static UpdateComputeRequest exchangeOfInterfaces(Resources resources) {
        String id = resources.machine();
        String shared = LabCloud.idOf(resources.cloud().lab().contents().networks(), "shared");
        VirtualNetworkInterface present = resources
                .cloud()
                .cloud()
                .call(
                        resources.cloud().compute()::updateVirtualisedComputeResource,
                        UpdateComputeRequest.builder()
                                .computeId(id)
                                .metaData(Map.of("a", "1", "b", "1"))
                                .build())
                .computeData()
                .virtualNetworkInterface()
                .get(0);
        return UpdateComputeRequest.builder()
                .computeId(id)
                .networkInterfaceNew(List.of(VirtualNetworkInterfaceData.builder()
                        .networkId(Optional.of(shared))
                        .typeVirtualNic("normal")
                        .build()))
                .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(present)
                        .networkId(Optional.empty())
                        .networkPortId(Optional.empty())
                        .build()))
                .metaData(Map.of("a", "2", "b", ""))
                .build();
    }

    private static MigrateComputeRequest migration(Resources resources, MigrationType type) {
        return MigrateComputeRequest.builder()
                .computeId(resources.machine())
                .migrationType(Optional.of(type))
                .build();
    }

    private static OperateComputeRequest deletionOfSnapshot(Resources resources) {
        String id = resources.machine();
        Map<String, String> made = resources.operate(id, ComputeOperation.CREATE_SNAPSHOT, Map.of());
        return new OperateComputeRequest(
                id, ComputeOperation.DELETE_SNAPSHOT, Map.of("snapshotId", made.get("snapshotId")));
    }
}
