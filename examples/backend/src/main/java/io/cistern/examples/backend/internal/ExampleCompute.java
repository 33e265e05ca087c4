// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.OperationContext;
import io.cistern.backend.support.Workers;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupResponse;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeResponse;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.ScaleComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeBuilder;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Virtual machines: a request is checked, a host chosen, the machine made, in this order. */
final class ExampleCompute implements VirtualisedComputeResourcesManagement {
    private static final String TARGET = "computeId";
    private static final String SNAPSHOT = "computeOperationInputData/" + ComputeOperationKeys.SNAPSHOT_ID;

    private final SimulatedCloud cloud;
    private final Workers workers;
    private final Resources<VirtualCompute> machines;
    private final Resources<VirtualComputeFlavour> flavours;
    private final Resources<VirtualNetwork> networks;
    private final Resources<VirtualNetworkPort> ports;
    private final Machines making;
    private final Placement placement;
    private final AffinityGroups groups;
    private final Snapshots snapshots;

    ExampleCompute(SimulatedCloud cloud, Workers workers) {
        this.cloud = cloud;
        this.workers = workers;
        this.machines = resources(cloud);
        this.flavours = ExampleFlavours.resources(cloud);
        this.networks = ExampleNetworks.networks(cloud);
        this.ports = ExampleNetworks.ports(cloud);
        this.making = new Machines(cloud);
        Resources<AffinityOrAntiAffinityResourceGroup> known = new Resources<>(
                cloud.groups,
                "group",
                AffinityOrAntiAffinityResourceGroup::groupId,
                AffinityOrAntiAffinityResourceGroup::resourceGroupId);
        this.placement = new Placement(cloud, machines, known);
        this.groups = new AffinityGroups(cloud, known);
        this.snapshots = new Snapshots(cloud);
    }

    /** The machines as consumers see them. */
    static Resources<VirtualCompute> resources(SimulatedCloud cloud) {
        return new Resources<>(cloud.machines, "machine", VirtualCompute::computeId, VirtualCompute::resourceGroupId);
    }

    @Override
    public CompletionStage<AllocateComputeResponse> allocateVirtualisedComputeResource(
            CallContext call, AllocateComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            List<AffinityOrAntiAffinityConstraint> rules = request.affinityOrAntiAffinityConstraints();
            context.journal().check(() -> {
                checkReferences(context, request);
                placement.hostAmong(SimulatedCloud.HOSTS, rules);
            });
            String mark = context.journal().ownershipTag("machine");
            String computeId = context.journal()
                    .step(
                            "machine",
                            () -> cloud.machines.marked(mark),
                            () -> cloud.addMachine(
                                    mark,
                                    rules,
                                    id -> making.made(
                                            context, id, request, placement.hostAmong(SimulatedCloud.HOSTS, rules))),
                            cloud::removeMachine);
            return new AllocateComputeResponse(shown(computeId));
        });
    }

    private void checkReferences(OperationContext context, AllocateComputeRequest request) {
        flavours.reference(context, "computeFlavourId", request.computeFlavourId());
        request.vcImageId().ifPresent(image -> Images.check("vcImageId", image));
        request.locationConstraints().ifPresent(zone -> checkZone("locationConstraints", zone));
        placement.check(context, request.affinityOrAntiAffinityConstraints());
        for (int i = 0; i < request.interfaceData().size(); i++) {
            checkInterface(
                    context,
                    "interfaceData[" + i + "].",
                    request.interfaceData().get(i));
        }
    }

    private void checkInterface(OperationContext context, String path, VirtualInterfaceData data) {
        data.networkId().ifPresent(network -> networks.reference(context, path + "networkId", network));
        data.networkPortId()
                .map(port -> ports.reference(context, path + "networkPortId", port))
                .flatMap(VirtualNetworkPort::attachedResourceId)
                .ifPresent(user -> {
                    throw Resources.conflict(user, "uses the port already", "allocate another port");
                });
    }

    private static void checkZone(String path, String zone) {
        if (!zone.equals(SimulatedCloud.ZONE)) {
            throw InfrastructureException.invalidArgument(
                    path, "names a zone that exists", "choose " + SimulatedCloud.ZONE);
        }
    }

    private VirtualCompute shown(String computeId) {
        return cloud.machines.find(computeId).orElseThrow();
    }

    @Override
    public CompletionStage<QueryComputeResponse> queryVirtualisedComputeResource(
            CallContext call, QueryComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            var found = machines.query(context, request.queryComputeFilter(), request.page());
            return new QueryComputeResponse(found.elements(), found.next());
        });
    }

    /** Metadata can change; what else an update may ask for, this cloud cannot. */
    @Override
    public CompletionStage<UpdateComputeResponse> updateVirtualisedComputeResource(
            CallContext call, UpdateComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            context.journal().check(() -> {
                machines.target(context, TARGET, request.computeId());
                if (!request.networkInterfaceNew().isEmpty()
                        || !request.networkInterfaceUpdate().isEmpty()) {
                    throw InfrastructureException.valueNotSupported(
                            "networkInterfaceNew",
                            "this cloud gives machines their interfaces when they are allocated",
                            "give them in interfaceData of Allocate Virtualised Compute Resource");
                }
                if (!request.clearAttribute().isEmpty()) {
                    throw InfrastructureException.valueNotSupported(
                            "clearAttribute", "this cloud clears metadata only", "give metaData with an empty value");
                }
            });
            change(context, "metadata", request.computeId(), machine -> VirtualComputeBuilder.builder(machine)
                    .metadata(Metadata.changed(machine.metadata(), request.metaData()))
                    .build());
            return new UpdateComputeResponse(request.computeId(), shown(request.computeId()));
        });
    }

    private void change(OperationContext context, String key, String computeId, UnaryOperator<VirtualCompute> change) {
        context.journal().perform(key, computeId, () -> {
            cloud.machines.change(computeId, change);
            return Optional.empty();
        });
    }

    @Override
    public CompletionStage<OperateComputeResponse> operateVirtualisedComputeResource(
            CallContext call, OperateComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            String computeId = request.computeId();
            context.journal()
                    .check(() -> RunningStates.after(
                            computeId,
                            machines.target(context, TARGET, computeId).runningState(),
                            request.computeOperation()));
            Map<String, String> output = operate(context, request);
            return new OperateComputeResponse(shown(computeId), output);
        });
    }

    private Map<String, String> operate(OperationContext context, OperateComputeRequest request) {
        String computeId = request.computeId();
        return switch (request.computeOperation()) {
            case CREATE_SNAPSHOT -> Map.of(ComputeOperationKeys.SNAPSHOT_ID, snapshots.create(context, computeId));
            case DELETE_SNAPSHOT -> {
                String snapshotId = request.computeOperationInputData().get(ComputeOperationKeys.SNAPSHOT_ID);
                snapshots.delete(context, SNAPSHOT, snapshotId, computeId);
                yield Map.of();
            }
            case START, STOP, PAUSE, UNPAUSE, SUSPEND, RESUME, REBOOT -> {
                change(context, "operate", computeId, machine -> VirtualComputeBuilder.builder(machine)
                        .runningState(
                                RunningStates.after(computeId, machine.runningState(), request.computeOperation()))
                        .build());
                yield Map.of();
            }
        };
    }

    @Override
    public CompletionStage<ScaleComputeResponse> scaleVirtualisedComputeResource(
            CallContext call, ScaleComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            String computeId = request.computeId();
            context.journal().check(() -> {
                machines.target(context, TARGET, computeId);
                flavours.reference(context, "computeFlavourId", request.computeFlavourId());
            });
            cloud.flavours
                    .find(request.computeFlavourId())
                    .ifPresent(flavour -> change(context, "scale", computeId, machine -> Machines.sized(
                                    VirtualComputeBuilder.builder(machine), flavour)
                            .build()));
            return new ScaleComputeResponse(shown(computeId));
        });
    }

    @Override
    public CompletionStage<MigrateComputeResponse> migrateVirtualisedComputeResource(
            CallContext call, MigrateComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            String computeId = request.computeId();
            context.journal().check(() -> destination(context, request));
            change(context, "migrate", computeId, machine -> VirtualComputeBuilder.builder(machine)
                    .hostId(Optional.of(destination(context, request)))
                    .build());
            return new MigrateComputeResponse(shown(computeId));
        });
    }

    private String destination(OperationContext context, MigrateComputeRequest request) {
        VirtualCompute machine = machines.target(context, TARGET, request.computeId());
        request.migrationConstraint()
                .flatMap(MigrationConstraint::zoneId)
                .ifPresent(zone -> checkZone("migrationConstraint.zoneId", zone));
        Optional<String> wanted = request.migrationConstraint().flatMap(MigrationConstraint::hostId);
        wanted.filter(host -> !SimulatedCloud.HOSTS.contains(host)).ifPresent(host -> {
            throw InfrastructureException.invalidArgument(
                    "migrationConstraint.hostId", "names a host that exists", "choose one of " + SimulatedCloud.HOSTS);
        });
        placement.check(context, request.affinityOrAntiAffinityConstraints());
        return placement.hostAmong(
                SimulatedCloud.HOSTS.stream()
                        .filter(host -> wanted.map(host::equals).orElse(true))
                        .filter(host -> !machine.hostId().equals(Optional.of(host)))
                        .toList(),
                request.affinityOrAntiAffinityConstraints());
    }

    @Override
    public CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request) {
        return workers.run(call, (context, limit) -> {
            Terminations result = Terminations.of(
                    context,
                    request.computeId(),
                    id -> machines.target(context, TARGET, id),
                    snapshots::checkNone,
                    cloud::removeMachine);
            return new TerminateComputeResponse(result.gone(), result.failures());
        });
    }

    @Override
    public CompletionStage<CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createComputeResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return workers.run(call, (context, limit) -> groups.create(context, request));
    }

    @Override
    public CompletionStage<QueryAffinityGroupsResponse> queryAffinityGroups(
            CallContext call, QueryAffinityGroupsRequest request) {
        return workers.run(call, (context, limit) -> groups.query(context, request));
    }

    @Override
    public CompletionStage<DeleteAffinityGroupResponse> deleteAffinityGroup(
            CallContext call, DeleteAffinityGroupRequest request) {
        return workers.run(call, (context, limit) -> groups.delete(context, request));
    }
}
