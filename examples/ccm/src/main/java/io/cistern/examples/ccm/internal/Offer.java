// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.Page;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import java.util.List;
import java.util.Optional;

/** Asks what the VIM offers to be consumed, before anything is asked of it (IFA 052 annex A.3.2). */
final class Offer {

    private static final Page ALL = Page.ofSize(Page.MAX_SIZE);

    private final Vim vim;
    private final Steps steps;

    Offer(Vim vim, Steps steps) {
        this.vim = vim;
        this.steps = steps;
    }

    void run() {
        Steps.all(List.of(
                steps.ifOffered(
                        "information on compute",
                        () -> steps.question(
                                "offer",
                                "compute",
                                call -> vim.computeInformation()
                                        .queryVirtualisedComputeResourceInformation(
                                                call,
                                                new QueryComputeResourceInformationRequest(
                                                        Optional.empty(), Optional.empty(), ALL)),
                                response -> types(response.virtualisedResourceInformation()))),
                steps.ifOffered(
                        "information on networks",
                        () -> steps.question(
                                "offer",
                                "network",
                                call -> vim.networkInformation()
                                        .queryVirtualisedNetworkResourceInformation(
                                                call,
                                                new QueryNetworkResourceInformationRequest(
                                                        Optional.empty(), Optional.empty(), ALL)),
                                response -> types(response.virtualisedResourceInformation()))),
                steps.ifOffered(
                        "information on storage",
                        () -> steps.question(
                                "offer",
                                "storage",
                                call -> vim.storageInformation()
                                        .queryVirtualisedStorageResourceInformation(
                                                call,
                                                new QueryStorageResourceInformationRequest(
                                                        Optional.empty(), Optional.empty(), ALL)),
                                response -> types(response.virtualisedResourceInformation())))));
    }

    private static String types(List<?> information) {
        return information.size() + (information.size() == 1 ? " type" : " types");
    }
}
