// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nova's flavours in the words of the standard. */
final class FlavourMapper {

    private FlavourMapper() {}

    static VirtualComputeFlavour toFlavour(NovaFlavor flavor) {
        VirtualComputeFlavourBuilder flavour = attributes(flavor);
        return flavour.metadata(FlavourMetadata.of(flavor.extraSpecs(), FlavourSpecs.of(flavour.build())))
                .build();
    }

    private static VirtualComputeFlavourBuilder attributes(NovaFlavor flavor) {
        ExtraSpecs specs = new ExtraSpecs(flavor.extraSpecs());
        return VirtualComputeFlavour.builder()
                .flavourId(Optional.of(flavor.id()))
                .flavourName(Optional.of(flavor.name()))
                .isPublic(flavor.isPublic())
                .accelerationCapability(specs.accelerations())
                .virtualMemory(new VirtualMemoryData(flavor.ram(), Optional.empty(), specs.numaEnabled()))
                .virtualCpu(VirtualCpuData.builder()
                        .cpuArchitecture(specs.architecture())
                        .numVirtualCpu(flavor.vcpus())
                        .virtualCpuPinning(specs.pinningPolicy()
                                .map(policy -> new VirtualCpuPinningData(Optional.of(policy), specs.pinningRules())))
                        .build())
                .storageAttributes(storage(flavor))
                .virtualNetworkInterface(FlavourInterfaces.of(flavor.extraSpecs()));
    }

    private static List<VirtualStorageData> storage(NovaFlavor flavor) {
        List<VirtualStorageData> disks = new ArrayList<>();
        if (flavor.disk() > 0) {
            disks.add(disk(flavor.disk(), true));
        }
        if (flavor.ephemeral() > 0) {
            disks.add(disk(flavor.ephemeral(), false));
        }
        disks.addAll(FlavourVolumes.of(flavor.extraSpecs()));
        return disks;
    }

    private static VirtualStorageData disk(long size, boolean isBoot) {
        return new VirtualStorageData(TypesOfStorage.EPHEMERAL, size, Optional.empty(), Optional.of(isBoot));
    }
}
