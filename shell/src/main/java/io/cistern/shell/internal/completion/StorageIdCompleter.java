// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.api.AttributeSelector;
import io.cistern.shell.internal.Gateway;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of storage resources. */
@Service
public final class StorageIdCompleter extends IdCompleter {

    private static final AttributeSelector ID_ONLY = new AttributeSelector(List.of("storageId"), List.of());

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return callInfrastructures(
                        gateway,
                        line,
                        VirtualisedStorageResourcesManagement.class,
                        (storage, call) -> storage.queryVirtualisedStorageResource(
                                call, new QueryStorageRequest(Optional.empty(), Optional.of(ID_ONLY), PAGE)))
                .map(stage -> stage.thenApply(response -> response.queryResult().stream()
                        .map(VirtualStorage::storageId)
                        .toList()));
    }
}
