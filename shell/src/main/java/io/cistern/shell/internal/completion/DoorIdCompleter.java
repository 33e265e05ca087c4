// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.shell.internal.Gateway;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of VIMs, or of PIMs after a command for these. */
@Service
public final class DoorIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        Class<?> standardInterface = line.getArguments()[0].startsWith("pim:")
                ? PhysicalResourceInventoryManagement.class
                : VirtualisedComputeResourcesManagement.class;
        return Stream.of(
                CompletableFuture.completedFuture(gateway.ids(Gateway.kind(standardInterface), standardInterface)));
    }
}
