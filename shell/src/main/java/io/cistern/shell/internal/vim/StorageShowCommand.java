// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.shell.internal.InfrastructureCommand;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows one storage resource. */
@Service
@Command(scope = "vim", name = "storage-show", description = "Shows a virtualised storage resource")
public final class StorageShowCommand extends InfrastructureCommand {

    @Argument(name = "storageId", required = true, description = "The storage resource")
    @Completion(StorageIdCompleter.class)
    private String storageId;

    @Override
    protected void run() {
        QueryStorageRequest request = new QueryStorageRequest(
                Optional.of(Filter.where(FilterOperator.EQ, "storageId", storageId)), Optional.empty(), Page.FIRST);
        print(found(
                ask(
                                VirtualisedStorageResourcesManagement.class,
                                (storage, call) -> storage.queryVirtualisedStorageResource(call, request))
                        .queryResult(),
                "storage resource",
                storageId));
    }
}
