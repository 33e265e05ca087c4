// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.api.AttributeSelector;
import io.cistern.shell.internal.Gateway;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of compute resources. */
@Service
public final class ComputeIdCompleter extends IdCompleter {

    private static final AttributeSelector ID_ONLY = new AttributeSelector(List.of("computeId"), List.of());

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return callInfrastructures(
                        gateway,
                        line,
                        VirtualisedComputeResourcesManagement.class,
                        (compute, call) -> compute.queryVirtualisedComputeResource(
                                call, new QueryComputeRequest(Optional.empty(), Optional.of(ID_ONLY), PAGE)))
                .map(stage -> stage.thenApply(response -> response.queryResult().stream()
                        .map(VirtualCompute::computeId)
                        .toList()));
    }
}
