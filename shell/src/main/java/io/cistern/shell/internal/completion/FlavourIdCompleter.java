// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.shell.internal.Gateway;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of compute flavours. */
@Service
public final class FlavourIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return callInfrastructures(
                        gateway,
                        line,
                        VirtualisedComputeFlavourManagement.class,
                        (flavours, call) -> flavours.queryComputeFlavour(
                                call, new QueryComputeFlavourRequest(Optional.empty(), Optional.empty(), PAGE)))
                .map(stage -> stage.thenApply(response -> response.flavours().stream()
                        .map(VirtualComputeFlavour::flavourId)
                        .flatMap(Optional::stream)
                        .toList()));
    }
}
