// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualCpuPinning;
import io.cistern.vim.compute.VirtualMemory;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.openstack.internal.compute.AttachedVolumes.AttachedVolume;
import io.cistern.vim.openstack.internal.flavour.ExtraSpecs;
import io.cistern.vim.openstack.internal.network.NetworkMapper;
import io.cistern.vim.openstack.internal.network.PortBandwidths;
import io.cistern.vim.openstack.internal.network.Tags;
import io.cistern.vim.openstack.internal.network.VnicTypes;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Servers in the words of the standard. What the cloud withholds stays absent.
 */
final class ComputeMapper {

    /** Keys of server metadata that are ours. */
    static final String OUR_PREFIX = "ifa052.";

    /** The flavour a server was made with: Nova tells its name only. */
    static final String FLAVOUR_KEY = OUR_PREFIX + "flavourId";

    private ComputeMapper() {}

    /**
     * @param ports those of the server; none where they are not wanted
     * @param bandwidths of the ports
     * @param volumes those of the server; none where they are not wanted
     * @param flavourIds ids by name
     */
    static VirtualCompute toCompute(
            NovaServer server,
            List<NeutronPort> ports,
            PortBandwidths bandwidths,
            List<AttachedVolume> volumes,
            Map<String, String> flavourIds) {
        ExtraSpecs specs = new ExtraSpecs(server.flavor().extraSpecs());
        return VirtualCompute.builder()
                .computeId(server.id())
                .computeName(server.name().filter(name -> !name.isEmpty()))
                .flavourId(flavourId(server, flavourIds))
                .accelerationCapability(specs.accelerations())
                .virtualCpu(cpu(server, specs))
                .virtualMemory(new VirtualMemory(server.flavor().ram(), Optional.empty(), specs.numaEnabled()))
                .virtualNetworkInterface(ports.stream()
                        .map(port -> toInterface(server.id(), port, bandwidths))
                        .toList())
                .virtualDisks(disks(server, volumes))
                .vcImageId(imageId(server, volumes))
                .zoneId(server.availabilityZone().filter(zone -> !zone.isEmpty()))
                .hostId(server.hypervisorHostname().or(server::hostId).filter(host -> !host.isEmpty()))
                .operationalState(ComputeStates.operational(server))
                .runningState(ComputeStates.running(server))
                .metadata(metadata(server))
                .resourceGroupId(server.projectId())
                .build();
    }

    /** By the name of the present flavour; where that is gone, the one it was made with. */
    private static Optional<String> flavourId(NovaServer server, Map<String, String> flavourIds) {
        return server.flavor()
                .originalName()
                .flatMap(name -> Optional.ofNullable(flavourIds.get(name)))
                .or(() -> Optional.ofNullable(server.metadata().get(FLAVOUR_KEY)));
    }

    private static VirtualCpu cpu(NovaServer server, ExtraSpecs specs) {
        return VirtualCpu.builder()
                .cpuArchitecture(specs.architecture())
                .numVirtualCpu(server.flavor().vcpus())
                .virtualCpuPinning(specs.pinningPolicy()
                        .map(policy -> new VirtualCpuPinning(policy, specs.pinningRules(), Map.of())))
                .build();
    }

    static VirtualNetworkInterface toInterface(String serverId, NeutronPort port, PortBandwidths bandwidths) {
        return VirtualNetworkInterface.builder()
                // The vNIC and the port coincide in OpenStack.
                .resourceId(port.id())
                .ownerId(serverId)
                .networkId(Optional.of(port.networkId()))
                .networkPortId(Optional.of(port.id()))
                .ipAddress(port.fixedIps().stream()
                        .flatMap(ip -> ip.ipAddress().stream())
                        .toList())
                .typeVirtualNic(port.vnicType().orElse(VnicTypes.NORMAL))
                .typeConfiguration(typeConfiguration(port))
                .macAddress(port.macAddress())
                .bandwidth(bandwidths.of(port))
                .operationalState(NetworkMapper.state(port))
                .metadata(Tags.toMetadata(port.tags()))
                .build();
    }

    private static List<String> typeConfiguration(NeutronPort port) {
        List<String> configuration = new ArrayList<>();
        port.profile()
                .forEach((key, value) ->
                        configuration.add(key + "=" + (value.isValueNode() ? value.asText() : value.toString())));
        port.vifType().ifPresent(type -> configuration.add("vif_type=" + type));
        return configuration;
    }

    /** What was booted from a volume tells no image; the volume does. */
    private static Optional<String> imageId(NovaServer server, List<AttachedVolume> volumes) {
        return server.imageId().or(() -> volumes.stream()
                .flatMap(volume -> volume.imageId().stream())
                .findFirst());
    }

    private static List<VirtualStorage> disks(NovaServer server, List<AttachedVolume> volumes) {
        List<VirtualStorage> disks = new ArrayList<>();
        if (server.imageId().isPresent() && server.flavor().disk() > 0) {
            disks.add(disk(server, "root", server.flavor().disk()));
        }
        if (server.flavor().ephemeral() > 0) {
            disks.add(disk(server, "ephemeral", server.flavor().ephemeral()));
        }
        volumes.forEach(volume -> disks.add(volume.disk()));
        return disks;
    }

    private static VirtualStorage disk(NovaServer server, String name, long size) {
        return VirtualStorage.builder()
                .storageId(server.id() + ":" + name)
                .typeOfStorage(TypesOfStorage.EPHEMERAL)
                .sizeOfStorage(size)
                .ownerId(Optional.of(server.id()))
                .zoneId(server.availabilityZone().filter(zone -> !zone.isEmpty()))
                .operationalState(ComputeStates.operational(server))
                .resourceGroupId(server.projectId())
                .build();
    }

    private static Map<String, String> metadata(NovaServer server) {
        Map<String, String> metadata = new LinkedHashMap<>(server.metadata());
        metadata.keySet().removeIf(key -> key.startsWith(OUR_PREFIX) || key.startsWith(Tags.RESERVED));
        return metadata;
    }
}
