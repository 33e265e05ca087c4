// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.internal.Constraints;
import io.cistern.vim.storage.VirtualStorageData;

/** Rules on flavours that are to be created. */
final class FlavourRules {

    private FlavourRules() {}

    static void check(String path, VirtualComputeFlavour flavour) {
        Constraints.identifier(path + ".flavourId", flavour.flavourId());
        Constraints.name(path + ".flavourName", flavour.flavourName());
        Constraints.each(path + ".accelerationCapability", flavour.accelerationCapability(), Constraints::text);
        memory(path + ".virtualMemory", flavour.virtualMemory());
        cpu(path + ".virtualCpu", flavour.virtualCpu());
        Constraints.each(path + ".storageAttributes", flavour.storageAttributes(), FlavourRules::storage);
        Constraints.check(
                flavour.storageAttributes().stream()
                                .filter(storage -> storage.isBoot().orElse(false))
                                .count()
                        <= 1,
                path + ".storageAttributes",
                "has at most one element with isBoot",
                "mark the one disk to boot from");
        Constraints.each(
                path + ".virtualNetworkInterface", flavour.virtualNetworkInterface(), InterfaceRules::ofFlavour);
        Constraints.metadata(path + ".metadata", flavour.metadata());
    }

    private static void memory(String path, VirtualMemoryData memory) {
        Constraints.positive(path + ".virtualMemSize", memory.virtualMemSize());
        Constraints.text(path + ".virtualMemOversubscriptionPolicy", memory.virtualMemOversubscriptionPolicy());
    }

    private static void cpu(String path, VirtualCpuData cpu) {
        Constraints.positive(path + ".numVirtualCpu", cpu.numVirtualCpu());
        Constraints.text(path + ".cpuArchitecture", cpu.cpuArchitecture());
        cpu.cpuClock().ifPresent(clock -> Constraints.positive(path + ".cpuClock", clock));
        Constraints.text(path + ".virtualCpuOversubscriptionPolicy", cpu.virtualCpuOversubscriptionPolicy());
        Constraints.text(path + ".powerStateReqs", cpu.powerStateReqs());
        cpu.virtualCpuPinning().ifPresent(pinning -> pinning(path + ".virtualCpuPinning", pinning));
    }

    private static void pinning(String path, VirtualCpuPinningData pinning) {
        boolean isStatic = pinning.virtualCpuPinningPolicy()
                .filter(policy -> policy == VirtualCpuPinningPolicy.STATIC)
                .isPresent();
        Constraints.check(
                isStatic || pinning.virtualCpuPinningRules().isEmpty(),
                path + ".virtualCpuPinningRules",
                "goes with the virtualCpuPinningPolicy STATIC only",
                "remove the rules or make the policy STATIC");
        Constraints.each(path + ".virtualCpuPinningRules", pinning.virtualCpuPinningRules(), (at, rule) -> {
            rule.cores().ifPresent(cores -> Constraints.positive(at + ".cores", cores));
            rule.sockets().ifPresent(sockets -> Constraints.positive(at + ".sockets", sockets));
            rule.threads().ifPresent(threads -> Constraints.positive(at + ".threads", threads));
        });
    }

    private static void storage(String path, VirtualStorageData storage) {
        Constraints.text(path + ".typeOfStorage", storage.typeOfStorage());
        Constraints.positive(path + ".sizeOfStorage", storage.sizeOfStorage());
    }
}
