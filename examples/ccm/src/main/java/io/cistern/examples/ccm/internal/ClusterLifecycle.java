// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Walks a cluster through its life: allocates its network, subnet, ports and machines, shows them, terminates them, and
 * asks the VIM whether anything is left. Whatever fails on the way, what was allocated is terminated.
 */
final class ClusterLifecycle {

    private final Vim vim;
    private final Cluster cluster;
    private final Timeline timeline;
    private final ConcurrentLinkedQueue<String> machines = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<NetworkResourceReference> others = new ConcurrentLinkedQueue<>();
    private final List<ProblemDetails> problems = new ArrayList<>();

    ClusterLifecycle(Vim vim, Cluster cluster, Timeline timeline) {
        this.vim = vim;
        this.cluster = cluster;
        this.timeline = timeline;
    }

    Report run() {
        boolean allocated = attempt(this::allocate);
        Inventory shown = query();
        if (allocated) {
            attempt(() -> verifyComplete(shown));
        }
        attempt(() -> terminateMachines(shown));
        attempt(() -> terminateOthers(shown));
        return new Report(vim.vimId(), cluster, shown, left(), List.copyOf(problems), timeline);
    }

    private void allocate() {
        String networkId = Failures.await(network());
        Failures.await(subnet(networkId));
        all(IntStream.rangeClosed(1, cluster.nodes())
                .mapToObj(node -> port(node, networkId).thenCompose(portId -> machine(node, portId)))
                .toList());
    }

    private CompletableFuture<String> network() {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK)
                .networkResourceName(cluster.networkName())
                .typeNetworkData(VirtualNetworkData.builder().build())
                .metaData(tag())
                .build();
        return networkResource("network", cluster.networkName(), request, response -> response.networkData()
                .map(VirtualNetwork::networkResourceId));
    }

    private CompletableFuture<String> subnet(String networkId) {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.SUBNET)
                .networkResourceName(cluster.subnetName())
                .typeSubnetData(NetworkSubnetData.builder()
                        .networkId(networkId)
                        .ipVersion(IpVersion.IPV4)
                        .cidr(Cluster.CIDR)
                        .build())
                .metaData(tag())
                .build();
        return networkResource("subnet", cluster.subnetName(), request, response -> response.subnetData()
                .map(NetworkSubnet::resourceId));
    }

    private CompletableFuture<String> port(int node, String networkId) {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK_PORT)
                .networkResourceName(cluster.portName(node))
                .typeNetworkPortData(VirtualNetworkPortData.builder()
                        .portType(PortTypes.ACCESS)
                        .networkId(networkId)
                        .build())
                .metaData(tag())
                .build();
        return networkResource("port", cluster.portName(node), request, response -> response.networkPortData()
                .map(VirtualNetworkPort::resourceId));
    }

    private CompletableFuture<String> networkResource(
            String kind,
            String name,
            AllocateNetworkRequest request,
            Function<AllocateNetworkResponse, Optional<String>> identifier) {
        return step(kind, name, call -> vim.network().allocateVirtualisedNetworkResource(call, request), response -> {
            String id = identifier
                    .apply(response)
                    .orElseThrow(() -> new InfrastructureException(
                            ErrorCode.INTERNAL, "the VIM allocated " + name + " and did not show it"));
            others.add(NetworkResourceReference.of(request.networkResourceType(), id));
            return id;
        });
    }

    private CompletableFuture<String> machine(int node, String portId) {
        AllocateComputeRequest request = AllocateComputeRequest.builder()
                .computeName(cluster.nodeName(node))
                .computeFlavourId(cluster.flavourId())
                .vcImageId(cluster.imageId())
                .interfaceData(List.of(
                        VirtualInterfaceData.builder().networkPortId(portId).build()))
                .metaData(tag())
                .build();
        return step(
                "node",
                cluster.nodeName(node),
                call -> vim.compute().allocateVirtualisedComputeResource(call, request),
                response -> {
                    machines.add(response.computeData().computeId());
                    return response.computeData().computeId();
                });
    }

    private void verifyComplete(Inventory shown) {
        boolean complete = shown.networks().size() == 1
                && shown.subnets().size() == 1
                && shown.ports().size() == cluster.nodes()
                && shown.machines().size() == cluster.nodes();
        if (!complete) {
            throw new InfrastructureException(
                    ErrorCode.INTERNAL, "the VIM allocated all, but shows only " + shown + " with the cluster's tag");
        }
    }

    private void terminateMachines(Inventory shown) {
        Set<String> ids = new LinkedHashSet<>(machines);
        ids.addAll(shown.machineIds());
        if (ids.isEmpty()) {
            return;
        }
        TerminateComputeRequest request = new TerminateComputeRequest(List.copyOf(ids));
        Failures.await(step(
                "terminate",
                ids.size() + " machines",
                call -> vim.compute().terminateVirtualisedComputeResource(call, request),
                response -> ended(response.computeId(), response.failures())));
    }

    private void terminateOthers(Inventory shown) {
        Set<NetworkResourceReference> references = new LinkedHashSet<>(others);
        references.addAll(shown.networkResources());
        if (references.isEmpty()) {
            return;
        }
        TerminateNetworkRequest request = new TerminateNetworkRequest(List.copyOf(references));
        Failures.await(step(
                "terminate",
                references.size() + " network resources",
                call -> vim.network().terminateVirtualisedNetworkResource(call, request),
                response -> ended(response.networkResourceId(), response.failures())));
    }

    private String ended(List<String> ids, Map<String, ProblemDetails> failures) {
        problems.addAll(failures.values());
        return ids.size() + " gone" + (failures.isEmpty() ? "" : ", " + failures.size() + " NOT: " + failures.keySet());
    }

    private Inventory query() {
        List<Inventory> found = new ArrayList<>(List.of(Inventory.NOTHING));
        attempt(() -> found.add(Inventory.tagged(vim, cluster.clusterId())));
        return found.get(found.size() - 1);
    }

    /** Empty where the VIM could not be asked. */
    private Optional<Inventory> left() {
        List<Inventory> found = new ArrayList<>();
        attempt(() -> {
            Inventory tagged = Inventory.tagged(vim, cluster.clusterId());
            found.add(tagged.isEmpty() ? Inventory.identified(vim, machines, others) : tagged);
        });
        return found.stream().findFirst();
    }

    /** Does what can fail; a failure is told and kept, and the walk goes on to the next thing. */
    private boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InfrastructureException failure) {
            problems.add(failure.problem());
            return false;
        }
    }

    /** Waits for every one of them, so that nothing is still being made when the first failure is reported. */
    private static void all(List<CompletableFuture<String>> parts) {
        CompletableFuture<Void> settled = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        Failures.await(settled);
    }

    private <R> CompletableFuture<String> step(
            String kind, String name, Function<CallContext, CompletionStage<R>> operation, Function<R, String> result) {
        Timeline.Running running = timeline.begin(kind, name);
        CallContext call = vim.call()
                .idempotencyKey((cluster.clusterId() + "/" + kind + "/" + name).replace(' ', '-'))
                .onProgress(progress -> running.progress(progress.percent(), progress.status()))
                .build();
        return CompletableFuture.completedFuture(call)
                .thenCompose(operation)
                .thenApply(result)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        running.done(done);
                    } else {
                        running.failed(Failures.of(failure).getMessage());
                    }
                });
    }

    private Map<String, String> tag() {
        return Map.of(Cluster.KEY, cluster.clusterId());
    }
}
