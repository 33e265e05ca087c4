// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.openstack.internal.network.VnicTypes;
import io.cistern.vim.openstack.internal.nova.NewFlavor;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests of the standard as a flavour of Nova and its extra specs. */
public final class FlavourRequests {

    private FlavourRequests() {}

    /** @param nameless what the flavour is called where the request has neither name nor id */
    static NewFlavor body(VirtualComputeFlavour flavour, String nameless, String mark) {
        return new NewFlavor(new NewFlavor.Flavor(
                flavour.flavourId(),
                flavour.flavourName().or(flavour::flavourId).orElse(nameless),
                flavour.virtualCpu().numVirtualCpu(),
                flavour.virtualMemory().virtualMemSize(),
                bootDisk(flavour).map(VirtualStorageData::sizeOfStorage).orElse(0L),
                disks(flavour, TypesOfStorage.EPHEMERAL).stream()
                        .filter(disk ->
                                bootDisk(flavour).filter(boot -> boot == disk).isEmpty())
                        .mapToLong(VirtualStorageData::sizeOfStorage)
                        .sum(),
                flavour.isPublic().orElse(true),
                mark));
    }

    /** The disk of the host that is marked, else the first; none where a volume is marked. */
    private static Optional<VirtualStorageData> bootDisk(VirtualComputeFlavour flavour) {
        List<VirtualStorageData> disks = disks(flavour, TypesOfStorage.EPHEMERAL);
        return flavour.storageAttributes().stream()
                .filter(disk -> disk.isBoot().orElse(false))
                .findFirst()
                .or(() -> disks.stream().findFirst())
                .filter(disks::contains);
    }

    /** A machine that has volumes only boots from the first, unless another one is marked. */
    private static List<VirtualStorageData> volumes(VirtualComputeFlavour flavour) {
        List<VirtualStorageData> volumes = new ArrayList<>(disks(flavour, TypesOfStorage.VOLUME));
        boolean marked = flavour.storageAttributes().stream()
                .anyMatch(disk -> disk.isBoot().orElse(false));
        if (!marked
                && !volumes.isEmpty()
                && volumes.size() == flavour.storageAttributes().size()) {
            VirtualStorageData first = volumes.get(0);
            volumes.set(
                    0,
                    new VirtualStorageData(
                            first.typeOfStorage(), first.sizeOfStorage(), first.rdmaEnabled(), Optional.of(true)));
        }
        return volumes;
    }

    private static List<VirtualStorageData> disks(VirtualComputeFlavour flavour, String type) {
        return flavour.storageAttributes().stream()
                .filter(disk -> disk.typeOfStorage().equals(type))
                .toList();
    }

    /** What a flavour of Nova has no attribute for. Also refuses what is too long to keep. */
    static Map<String, String> extraSpecs(CreateComputeFlavourRequest request) {
        VirtualComputeFlavour flavour = request.flavour();
        Map<String, String> specs = FlavourSpecs.of(flavour);
        specs.putAll(
                FlavourInterfaces.toExtraSpecs("flavour.virtualNetworkInterface", flavour.virtualNetworkInterface()));
        specs.putAll(FlavourVolumes.toExtraSpecs("flavour.storageAttributes", volumes(flavour)));
        specs.putAll(FlavourMetadata.toExtraSpecs(flavour.metadata()));
        specs.putAll(FlavourMetadata.toExtraSpecs(request.metaData()));
        return specs;
    }

    static void check(CreateComputeFlavourRequest request) {
        VirtualComputeFlavour flavour = request.flavour();
        refuseUnsupported(flavour);
        FlavourSpecs.check(flavour);
        Map<String, String> said = FlavourSpecs.of(flavour);
        FlavourMetadata.check("flavour.metadata", flavour.metadata(), said);
        FlavourMetadata.check("metaData", request.metaData(), said);
    }

    /** Refuses what no flavour of OpenStack can say. */
    private static void refuseUnsupported(VirtualComputeFlavour flavour) {
        VirtualCpuData cpu = flavour.virtualCpu();
        refuse(cpu.cpuClock(), "flavour.virtualCpu.cpuClock", "OpenStack promises no clock rate");
        refuse(cpu.powerStateReqs(), "flavour.virtualCpu.powerStateReqs", "OpenStack promises no power states");
        refuse(
                cpu.virtualCpuOversubscriptionPolicy(),
                "flavour.virtualCpu.virtualCpuOversubscriptionPolicy",
                "OpenStack sets oversubscription for hosts, not for machines");
        refuse(
                flavour.virtualMemory().virtualMemOversubscriptionPolicy(),
                "flavour.virtualMemory.virtualMemOversubscriptionPolicy",
                "OpenStack sets oversubscription for hosts, not for machines");
        for (int i = 0; i < flavour.storageAttributes().size(); i++) {
            storage(
                    "flavour.storageAttributes[" + i + "]",
                    flavour.storageAttributes().get(i));
        }
        for (int i = 0; i < flavour.virtualNetworkInterface().size(); i++) {
            vnic(
                    "flavour.virtualNetworkInterface[" + i + "]",
                    flavour.virtualNetworkInterface().get(i));
        }
    }

    private static void storage(String path, VirtualStorageData storage) {
        if (!Set.of(TypesOfStorage.EPHEMERAL, TypesOfStorage.VOLUME).contains(storage.typeOfStorage())) {
            throw InfrastructureException.valueNotSupported(
                    path + ".typeOfStorage",
                    storage.typeOfStorage() + " is no disk of a machine of OpenStack",
                    "use " + TypesOfStorage.EPHEMERAL + " or " + TypesOfStorage.VOLUME);
        }
        refuse(
                storage.rdmaEnabled().filter(Boolean::booleanValue),
                path + ".rdmaEnabled",
                "disks of a flavour have no RDMA on OpenStack");
    }

    /** Refuses what OpenStack cannot do for an interface, of a flavour or of a machine. */
    public static void vnic(String path, VirtualNetworkInterfaceData vnic) {
        VnicTypes.check(path + ".typeVirtualNic", vnic.typeVirtualNic());
        refuse(
                vnic.bandwidth().filter(bandwidth -> bandwidth.signum() > 0),
                path + ".bandwidth",
                "OpenStack guarantees bandwidth through a QoS policy of the port only");
        refuse(
                vnic.accelerationCapability().stream().findFirst(),
                path + ".accelerationCapability",
                "OpenStack chooses accelerated interfaces by typeVirtualNic");
        refuse(
                vnic.metadata().keySet().stream().findFirst(),
                path + ".metadata",
                "an interface keeps no metadata on OpenStack but the tags of its port");
    }

    private static void refuse(Optional<?> value, String path, String why) {
        if (value.isPresent()) {
            throw InfrastructureException.valueNotSupported(path, why, "leave it out");
        }
    }
}
