// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Changes a cluster that is there: marks its resources with the version that it runs (IFA 052 annex A.2.2), then scales
 * one machine to the next larger flavour and one volume by a GiB (annex A.2.4).
 */
final class Change {

    private static final Map<String, String> VERSION = Map.of("cisVersion", "2");

    private final Vim vim;
    private final Steps steps;

    Change(Vim vim, Steps steps) {
        this.vim = vim;
        this.steps = steps;
    }

    void run(Inventory cluster) {
        Steps.all(Stream.of(
                        cluster.networks().stream().map(this::update),
                        cluster.volumes().stream().map(this::update),
                        cluster.machines().stream().map(this::update))
                .flatMap(updates -> updates)
                .toList());
        Steps.all(Stream.of(
                        cluster.volumes().stream().limit(1).map(this::scale),
                        cluster.machines().stream().limit(1).map(this::scale))
                .flatMap(scalings -> scalings)
                .toList());
    }

    private CompletableFuture<Optional<String>> update(VirtualNetwork network) {
        UpdateNetworkRequest request = UpdateNetworkRequest.builder()
                .networkResourceId(network.networkResourceId())
                .metaData(VERSION)
                .build();
        return steps.ifOffered(
                "update of networks",
                () -> steps.step(
                        "update",
                        network.networkResourceName().orElseGet(network::networkResourceId),
                        call -> vim.network().updateVirtualisedNetworkResource(call, request),
                        response -> response.networkData()
                                .map(now -> now.metadata().toString())
                                .orElse("not shown")));
    }

    private CompletableFuture<Optional<String>> update(VirtualStorage volume) {
        UpdateStorageRequest request = UpdateStorageRequest.builder()
                .storageId(volume.storageId())
                .metaData(VERSION)
                .build();
        return steps.ifOffered(
                "update of volumes",
                () -> steps.step(
                        "update",
                        name(volume),
                        call -> vim.storage().updateVirtualisedStorageResource(call, request),
                        response -> response.storageData().metadata().toString()));
    }

    private CompletableFuture<Optional<String>> update(VirtualCompute machine) {
        UpdateComputeRequest request = UpdateComputeRequest.builder()
                .computeId(machine.computeId())
                .metaData(VERSION)
                .build();
        return steps.ifOffered(
                "update of machines",
                () -> steps.step(
                        "update",
                        name(machine),
                        call -> vim.compute().updateVirtualisedComputeResource(call, request),
                        response -> response.computeData().metadata().toString()));
    }

    private CompletableFuture<Optional<String>> scale(VirtualStorage volume) {
        ScaleStorageRequest request = new ScaleStorageRequest(volume.storageId(), volume.sizeOfStorage() + 1);
        return steps.ifOffered(
                "scaling of volumes",
                () -> steps.step(
                        "scale",
                        name(volume),
                        call -> vim.storage().scaleVirtualisedStorageResource(call, request),
                        response -> response.storageData().sizeOfStorage() + " GiB"));
    }

    private CompletableFuture<Optional<String>> scale(VirtualCompute machine) {
        return Flavours.next(vim, machine)
                .map(flavourId -> steps.ifOffered("scaling of machines", () -> scale(machine, flavourId)))
                .orElseGet(() -> steps.goWithout("a flavour larger than that of the nodes"));
    }

    private CompletableFuture<String> scale(VirtualCompute machine, String flavourId) {
        ScaleComputeRequest request = new ScaleComputeRequest(machine.computeId(), flavourId);
        return steps.step(
                "scale",
                name(machine),
                call -> vim.compute().scaleVirtualisedComputeResource(call, request),
                response -> response.computeData().virtualCpu().numVirtualCpu() + " vCPUs, "
                        + response.computeData().virtualMemory().virtualMemSize() + " MiB");
    }

    private static String name(VirtualStorage volume) {
        return volume.storageName().orElseGet(volume::storageId);
    }

    private static String name(VirtualCompute machine) {
        return machine.computeName().orElseGet(machine::computeId);
    }
}
