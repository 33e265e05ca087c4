// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.storage.TerminateStorageRequest;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Terminates what a cluster consists of (IFA 052 annex A.2.3): the machines, then what they used. Both what was
 * allocated and what the VIM shows are terminated, so that neither a lost answer nor a lost tag leaves anything.
 */
final class Termination {

    private final Vim vim;
    private final Steps steps;
    private final Holdings holdings;

    Termination(Vim vim, Steps steps, Holdings holdings) {
        this.vim = vim;
        this.steps = steps;
        this.holdings = holdings;
    }

    void run(Inventory shown) {
        steps.attempt(() -> machines(union(holdings.machines(), shown.machineIds())));
        steps.attempt(() -> volumes(union(holdings.volumes(), shown.volumeIds())));
        steps.attempt(() -> networks(union(holdings.networks(), shown.networkResources())));
    }

    private void machines(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        TerminateComputeRequest request = new TerminateComputeRequest(ids);
        Failures.await(steps.step(
                "terminate",
                ids.size() + " machines",
                call -> vim.compute().terminateVirtualisedComputeResource(call, request),
                response -> steps.ended(response.computeId(), response.failures())));
    }

    private void volumes(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        TerminateStorageRequest request = new TerminateStorageRequest(ids);
        Failures.await(steps.step(
                "terminate",
                ids.size() + " volumes",
                call -> vim.storage().terminateVirtualisedStorageResource(call, request),
                response -> steps.ended(response.storageId(), response.failures())));
    }

    private void networks(List<NetworkResourceReference> references) {
        if (references.isEmpty()) {
            return;
        }
        TerminateNetworkRequest request = new TerminateNetworkRequest(references);
        Failures.await(steps.step(
                "terminate",
                references.size() + " network resources",
                call -> vim.network().terminateVirtualisedNetworkResource(call, request),
                response -> steps.ended(response.networkResourceId(), response.failures())));
    }

    private static <T> List<T> union(Collection<T> allocated, Collection<T> shown) {
        Set<T> all = new LinkedHashSet<>(allocated);
        all.addAll(shown);
        return List.copyOf(all);
    }
}
