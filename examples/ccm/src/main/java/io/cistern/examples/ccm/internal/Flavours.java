// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.Comparator;
import java.util.List;

/** Chooses among the flavours of a VIM. */
final class Flavours {

    private Flavours() {}

    /** The identifier of the flavour with the least memory, then CPUs, then disk. */
    static String smallest(Vim vim) {
        List<VirtualComputeFlavour> flavours = Failures.await(vim.flavours()
                        .queryComputeFlavour(
                                vim.call().build(),
                                QueryComputeFlavourRequest.builder().build())
                        .toCompletableFuture())
                .flavours();
        return flavours.stream()
                .min(Comparator.comparingLong((VirtualComputeFlavour flavour) ->
                                flavour.virtualMemory().virtualMemSize())
                        .thenComparingLong(flavour -> flavour.virtualCpu().numVirtualCpu())
                        .thenComparingLong(flavour -> flavour.storageAttributes().stream()
                                .mapToLong(VirtualStorageData::sizeOfStorage)
                                .sum()))
                .flatMap(VirtualComputeFlavour::flavourId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the VIM " + vim.vimId() + " shows no flavour; create one or have one shared with you"));
    }
}
