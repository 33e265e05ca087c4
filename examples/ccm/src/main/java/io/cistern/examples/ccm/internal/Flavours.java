// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the flavours of a VIM. */
final class Flavours {

    private static final Comparator<VirtualComputeFlavour> BY_SIZE = Comparator.comparingLong(Flavours::memory)
            .thenComparingLong(Flavours::cpus)
            .thenComparingLong(Flavours::disk);

    private Flavours() {}

    /** The identifier of the flavour with the least memory, then CPUs, then disk. */
    static String smallest(Vim vim) {
        return all(vim).stream()
                .min(BY_SIZE)
                .flatMap(VirtualComputeFlavour::flavourId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the VIM " + vim.vimId() + " shows no flavour; create one or have one shared with you"));
    }

    /** The identifier of the smallest flavour that has more memory than a machine, and no less of anything else. */
    static Optional<String> next(Vim vim, VirtualCompute machine) {
        List<VirtualComputeFlavour> flavours = all(vim);
        return flavours.stream()
                .filter(flavour -> flavour.flavourId().equals(machine.flavourId()))
                .findFirst()
                .flatMap(present -> flavours.stream()
                        .filter(flavour -> memory(flavour) > memory(present)
                                && cpus(flavour) >= cpus(present)
                                && disk(flavour) >= disk(present))
                        .min(BY_SIZE))
                .flatMap(VirtualComputeFlavour::flavourId);
    }

    private static List<VirtualComputeFlavour> all(Vim vim) {
        return Failures.await(vim.flavours()
                        .queryComputeFlavour(
                                vim.call().build(),
                                QueryComputeFlavourRequest.builder().build())
                        .toCompletableFuture())
                .flavours();
    }

    private static long memory(VirtualComputeFlavour flavour) {
        return flavour.virtualMemory().virtualMemSize();
    }

    private static long cpus(VirtualComputeFlavour flavour) {
        return flavour.virtualCpu().numVirtualCpu();
    }

    private static long disk(VirtualComputeFlavour flavour) {
        return flavour.storageAttributes().stream()
                .mapToLong(VirtualStorageData::sizeOfStorage)
                .sum();
    }
}
