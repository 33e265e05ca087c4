// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.api.InfrastructureKind;
import io.cistern.shell.internal.Gateway;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes VIM ids. */
@Service
public final class VimIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return Stream.of(CompletableFuture.completedFuture(
                gateway.ids(InfrastructureKind.VIM, VirtualisedComputeResourcesManagement.class)));
    }
}
