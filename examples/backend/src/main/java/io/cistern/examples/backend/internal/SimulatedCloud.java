// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.StepResult;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroupBuilder;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeBuilder;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkBuilder;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortBuilder;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The infrastructure: what a real backend reaches over the network. It has all it needs in memory, keeps things as the
 * elements of the standard, and never fails.
 */
final class SimulatedCloud {
    /** The software images there are. */
    static final List<String> IMAGES = List.of("image-1");

    /** The hosts there are. */
    static final List<String> HOSTS = List.of("host-1", "host-2");

    /** The zone of the hosts. */
    static final String ZONE = "zone-1";

    final Table<VirtualComputeFlavour> flavours = new Table<>();
    final Table<VirtualStorage> volumes = new Table<>();
    final Table<Snapshot> snapshots = new Table<>();
    final Table<AffinityOrAntiAffinityResourceGroup> groups = new Table<>();
    final Table<VirtualCompute> machines = new Table<>(this::withDisks);
    final Table<VirtualNetworkPort> ports = new Table<>(this::withUser);
    final Table<NetworkSubnet> subnets = new Table<>();
    final Table<VirtualNetwork> networks = new Table<>(this::withSubnetsAndPorts);

    private final AtomicInteger addresses = new AtomicInteger();

    /**
     * A snapshot.
     *
     * @param snapshotId its identifier
     * @param sourceId the machine or volume that it was made of
     * @param resourceGroupId who owns it
     */
    record Snapshot(String snapshotId, String sourceId, Optional<String> resourceGroupId) {}

    /** The identifiers of everything there is. */
    Set<String> contents() {
        return Stream.of(flavours, volumes, snapshots, groups, machines, ports, subnets, networks)
                .flatMap(table -> table.ids().stream())
                .collect(Collectors.toSet());
    }

    /** A MAC address that no other port has. */
    String macAddress() {
        int next = addresses.incrementAndGet();
        return String.format("02:00:00:%02x:%02x:%02x", next >> 16 & 255, next >> 8 & 255, next & 255);
    }

    /** An address of a subnet that no other port has; this cloud knows blocks of at most 8 host bits apart. */
    String ipAddress(NetworkSubnet subnet) {
        int next = 2 + addresses.incrementAndGet() % 250;
        String network = subnet.cidr().substring(0, subnet.cidr().indexOf('/'));
        return network.contains(":")
                ? network.replaceAll("::$", "::" + Integer.toHexString(next))
                : network.replaceAll("\\.\\d+$", "." + next);
    }

    /** The subnets of a network. */
    List<NetworkSubnet> subnetsOf(String networkId) {
        return subnets.all().stream()
                .filter(subnet -> subnet.networkId().equals(Optional.of(networkId)))
                .toList();
    }

    /** The ports of a network. */
    List<VirtualNetworkPort> portsOf(String networkId) {
        return ports.all().stream()
                .filter(port -> port.networkId().equals(networkId))
                .toList();
    }

    /** The interfaces of machines. */
    Stream<VirtualNetworkInterface> interfaces() {
        return machines.all().stream().flatMap(machine -> machine.virtualNetworkInterface().stream());
    }

    /** Makes a machine, and a member of the groups that the rules name. */
    StepResult addMachine(
            String mark, List<AffinityOrAntiAffinityConstraint> rules, Function<String, VirtualCompute> machine) {
        StepResult made = machines.add(mark, machine);
        rules.stream()
                .flatMap(rule -> rule.affinityOrAntiAffinityResourceGroupId().stream())
                .forEach(group -> changeMembers(group, members -> members.add(made.resourceId())));
        return made;
    }

    private void changeMembers(String groupId, Consumer<List<String>> change) {
        groups.change(groupId, group -> {
            List<String> members = new ArrayList<>(group.resourceId());
            change.accept(members);
            return AffinityOrAntiAffinityResourceGroupBuilder.builder(group)
                    .resourceId(members)
                    .build();
        });
    }

    /** Removes a machine; its ports and volumes are free then, and its groups without it. */
    void removeMachine(String computeId) {
        machines.remove(computeId);
        groups.ids().forEach(group -> changeMembers(group, members -> members.remove(computeId)));
        volumes.all().stream()
                .filter(volume -> volume.ownerId().equals(Optional.of(computeId)))
                .forEach(volume -> use(volume.storageId(), Optional.empty()));
    }

    /** Gives a volume to a machine, or to none. */
    void use(String storageId, Optional<String> computeId) {
        volumes.change(storageId, volume -> VirtualStorageBuilder.builder(volume)
                .ownerId(computeId)
                .build());
    }

    private VirtualCompute withDisks(VirtualCompute machine) {
        return VirtualComputeBuilder.builder(machine)
                .virtualDisks(volumes.all().stream()
                        .filter(volume -> volume.ownerId().equals(Optional.of(machine.computeId())))
                        .toList())
                .build();
    }

    private VirtualNetworkPort withUser(VirtualNetworkPort port) {
        return VirtualNetworkPortBuilder.builder(port)
                .attachedResourceId(interfaces()
                        .filter(nic -> nic.networkPortId().equals(Optional.of(port.resourceId())))
                        .map(VirtualNetworkInterface::ownerId)
                        .findFirst())
                .build();
    }

    private VirtualNetwork withSubnetsAndPorts(VirtualNetwork network) {
        String networkId = network.networkResourceId();
        return VirtualNetworkBuilder.builder(network)
                .subnetId(subnetsOf(networkId).stream()
                        .map(NetworkSubnet::resourceId)
                        .toList())
                .networkPort(portsOf(networkId))
                .build();
    }
}
