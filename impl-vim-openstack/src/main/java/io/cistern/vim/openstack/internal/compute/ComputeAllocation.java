// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.GivenPort;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.OwnPort;
import io.cistern.vim.openstack.internal.flavour.FlavourInterfaces;
import io.cistern.vim.openstack.internal.flavour.FlavourVisibility;
import io.cistern.vim.openstack.internal.flavour.FlavourVolumes;
import io.cistern.vim.openstack.internal.glance.GlanceImage;
import io.cistern.vim.openstack.internal.network.PortBandwidths;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.nova.NewServer.BlockDevice;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerQuery;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Allocate Virtualised Compute Resource, once.
 *
 * <p>Every port and volume is made here, not by Nova, so that it carries its mark (a port in its description, a volume in
 * its metadata) and is taken back with the rest; the server carries its mark as a tag.
 *
 * <p>Requests: one for Nova's quota and one for Neutron's, one for each new port, one for the server, one or more looks
 * at it, one for its ports. Flavour, image, networks and subnets add one each unless they were looked up a moment ago;
 * ports that are given and server groups one each, listed servers one before and one after. Volumes of the flavour add one for their quota, and each
 * one to make it, one or more looks before the server is made, one after. No look can be left out: Nova answers before it
 * schedules.
 */
final class ComputeAllocation {

    private static final String SERVER = "server";

    /** The most that a request or a flavour can have. */
    private static final int MAX_INTERFACES = 64;

    private final CallScope scope;
    private final OperationContext context;
    private final Journal journal;
    private final CloudAccess cloud;
    private final NovaClient nova;
    private final NeutronClient neutron;
    private final MarkedStep steps;
    private final Servers servers;
    private final OwnVolumes volumes;
    private final AllocateComputeRequest request;

    private Optional<String> requestId = Optional.empty();

    ComputeAllocation(CallScope scope, Waiter waiter, AllocateComputeRequest request) {
        this.scope = scope;
        this.context = scope.context();
        this.journal = context.journal();
        this.cloud = scope.target(request.resourceGroupId());
        this.nova = cloud.nova();
        this.neutron = cloud.neutron();
        this.steps = new MarkedStep(journal, scope.limit());
        this.servers = new Servers(nova, waiter, scope.limit());
        this.volumes = new OwnVolumes(cloud, waiter, scope.limit());
        this.request = request;
    }

    AllocateComputeResponse run() {
        journal.check(() -> ServerPlan.refuseUnsupported(request));
        Optional<NovaFlavor> known = cloud.lookups()
                .flavor(cloud, request.computeFlavourId())
                .filter(found -> FlavourVisibility.sees(scope, cloud, found));
        journal.check(() -> flavor(known));
        if (known.isEmpty()) {
            retrace();
        }
        NovaFlavor flavor = flavor(known);
        InterfacePlan plan = InterfacePlan.of(request.interfaceData(), FlavourInterfaces.of(flavor.extraSpecs()));
        List<VirtualStorageData> wanted = FlavourVolumes.of(flavor.extraSpecs());
        journal.check(() -> verify(flavor, plan, wanted));
        List<String> ports = ports(plan);
        List<String> disks = volumes.make(
                steps,
                wanted,
                image(),
                () -> Placement.of(request, cloud, scope).zone(),
                name());
        context.progress(25, "the network interfaces and volumes are there");
        String id = server(mark -> createServer(ports, OwnVolumes.devices(wanted, disks, image()), mark));
        context.progress(50, "the machine is being built");
        NovaServer server = servers.awaitBuilt(id).orElseThrow(() -> BuildFailures.vanished(id));
        if (server.status().equals("ERROR")) {
            throw BuildFailures.inError(server, requestId);
        }
        new HostConstraints(cloud).verify(request.affinityOrAntiAffinityConstraints(), server);
        List<NeutronPort> attached =
                neutron.ports(NeutronQuery.where("device_id", id)).items();
        return new AllocateComputeResponse(ComputeMapper.toCompute(
                server,
                inOrder(attached, ports),
                PortBandwidths.of(neutron, attached),
                AttachedVolumes.of(cloud, List.of(server)).of(server),
                Map.of(flavor.name(), flavor.id())));
    }

    private NovaFlavor flavor(Optional<NovaFlavor> known) {
        return References.existing("computeFlavourId", "flavour", request.computeFlavourId(), known);
    }

    /**
     * Passes through the steps that were made before the flavour was removed, so that they can be taken back. Which
     * interfaces there were is told by the ports.
     */
    private void retrace() {
        List<String> keys = IntStream.range(0, MAX_INTERFACES)
                .mapToObj(i -> OwnPorts.STEP + i)
                .toList();
        List<String> marks = keys.stream().map(journal::ownershipTag).toList();
        Set<String> made = neutron.ports(NeutronQuery.where("description", marks)).items().stream()
                .flatMap(port -> port.description().stream())
                .collect(Collectors.toSet());
        for (String key : keys) {
            if (made.contains(journal.ownershipTag(key))) {
                port(key, mark -> neverMade());
            }
        }
        volumes.retrace(steps, journal, mark -> neverMade());
        server(mark -> neverMade());
    }

    private StepResult neverMade() {
        flavor(Optional.empty());
        throw new IllegalStateException("a flavour that is not there was found");
    }

    private String image() {
        return request.vcImageId().orElseThrow();
    }

    private String name() {
        return request.computeName().orElse("compute-" + context.operationId());
    }

    private void verify(NovaFlavor flavor, InterfacePlan plan, List<VirtualStorageData> wanted) {
        GlanceImage image = References.image(scope, cloud, "vcImageId", image());
        ServerPlan.verify(image, flavor);
        volumes.verify(wanted, image);
        plan.verify(cloud, scope);
        Placement.of(request, cloud, scope);
        Quota.forServer(cloud, flavor);
        Quota.forNetworking(cloud, Map.of(NeutronKind.PORT, plan.newPorts()));
    }

    private List<String> ports(InterfacePlan plan) {
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < plan.interfaces().size(); i++) {
            PlannedInterface planned = plan.interfaces().get(i);
            if (planned instanceof GivenPort given) {
                ports.add(given.portId());
            } else if (planned instanceof OwnPort port) {
                ports.add(port(
                        OwnPorts.STEP + i,
                        mark -> OwnPorts.create(neutron, port, InterfacePlan.networkOf(cloud, port), mark)));
            }
        }
        return ports;
    }

    private String port(String key, Function<String, StepResult> create) {
        return steps.make(
                key,
                mark -> neutron.ports(NeutronQuery.where("description", mark)).items().stream()
                        .map(NeutronPort::id)
                        .toList(),
                create,
                made -> neutron.delete(NeutronKind.PORT, made));
    }

    private String server(Function<String, StepResult> create) {
        return steps.make(
                SERVER,
                mark -> nova.servers(ServerQuery.tagged(mark)).items().stream()
                        .filter(found -> found.tags().contains(mark) && !found.isGone())
                        .map(NovaServer::id)
                        .toList(),
                create,
                servers::remove);
    }

    private StepResult createServer(List<String> ports, List<BlockDevice> devices, String mark) {
        Placement placement = Placement.of(request, cloud, scope);
        StepResult created = nova.createServer(ServerPlan.body(request, name(), ports, devices, placement, mark));
        requestId = created.upstreamRequestId();
        return created;
    }

    /** The ports of the server in the order in which they were asked for. */
    static List<NeutronPort> inOrder(List<NeutronPort> attached, List<String> order) {
        return attached.stream()
                .sorted(Comparator.comparingInt(port -> order.indexOf(port.id())))
                .toList();
    }
}
