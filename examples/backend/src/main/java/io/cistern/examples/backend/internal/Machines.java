// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.OperationContext;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.TypesOfVirtualNic;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeBuilder;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualMemory;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.VirtualNetworkPort;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes virtual machines of requests. */
final class Machines {
    private final SimulatedCloud cloud;

    Machines(SimulatedCloud cloud) {
        this.cloud = cloud;
    }

    /** A machine as the request wants it, on a host. */
    VirtualCompute made(OperationContext context, String id, AllocateComputeRequest request, String host) {
        VirtualComputeFlavour flavour =
                cloud.flavours.find(request.computeFlavourId()).orElseThrow();
        return sized(VirtualCompute.builder(), flavour)
                .computeId(id)
                .computeName(request.computeName())
                .virtualNetworkInterface(request.interfaceData().stream()
                        .map(data -> networkInterface(id, data))
                        .toList())
                .vcImageId(request.vcImageId())
                .zoneId(Optional.of(SimulatedCloud.ZONE))
                .hostId(Optional.of(host))
                .operationalState(OperationalState.ENABLED)
                .runningState(ComputeRunningState.RUNNING)
                .metadata(request.metaData())
                .resourceGroupId(Resources.groupOf(context))
                .build();
    }

    /** Gives a machine the capacity of a flavour. */
    static VirtualComputeBuilder sized(VirtualComputeBuilder machine, VirtualComputeFlavour flavour) {
        return machine.flavourId(flavour.flavourId())
                .virtualCpu(VirtualCpu.builder()
                        .numVirtualCpu(flavour.virtualCpu().numVirtualCpu())
                        .build())
                .virtualMemory(new VirtualMemory(
                        flavour.virtualMemory().virtualMemSize(), Optional.empty(), Optional.empty()));
    }

    /** An interface of a machine: a port that was allocated before, or one that lives as long as the machine. */
    VirtualNetworkInterface networkInterface(String computeId, VirtualInterfaceData data) {
        Optional<VirtualNetworkPort> port = data.networkPortId().flatMap(cloud.ports::find);
        return VirtualNetworkInterface.builder()
                .resourceId(
                        data.networkPortId().orElseGet(() -> UUID.randomUUID().toString()))
                .ownerId(computeId)
                .networkId(port.map(VirtualNetworkPort::networkId).or(data::networkId))
                .networkPortId(data.networkPortId())
                .ipAddress(port.map(known -> addresses(known.ipAddress())).orElseGet(() -> ownAddress(data)))
                .typeVirtualNic(port.flatMap(VirtualNetworkPort::typeVirtualNic).orElse(TypesOfVirtualNic.NORMAL))
                .macAddress(port.flatMap(VirtualNetworkPort::macAddress)
                        .or(data::macAddress)
                        .orElseGet(cloud::macAddress))
                .operationalState(OperationalState.ENABLED)
                .build();
    }

    private static List<String> addresses(List<PortIpAddress> known) {
        return known.stream().flatMap(address -> address.ipAddress().stream()).toList();
    }

    private List<String> ownAddress(VirtualInterfaceData data) {
        if (!data.ipAddress().isEmpty()) {
            return data.ipAddress();
        }
        return data.networkId().stream()
                .flatMap(network -> cloud.subnetsOf(network).stream().limit(1))
                .map(cloud::ipAddress)
                .toList();
    }
}
