// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Terminates storage resources. */
@Service
@Command(
        scope = "vim",
        name = "storage-terminate",
        description = "Terminates virtualised storage resources, best effort")
public final class StorageTerminateCommand extends InfrastructureMutation {

    @Argument(name = "storageId", required = true, multiValued = true, description = "The storage resources")
    @Completion(StorageIdCompleter.class)
    private List<String> storageIds;

    @Override
    protected void run() {
        confirm("Terminate " + String.join(", ", storageIds) + "?");
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) ->
                        storage.terminateVirtualisedStorageResource(call, new TerminateStorageRequest(storageIds)),
                this::show);
    }

    private void show(TerminateStorageResponse response) {
        if (json()) {
            print(response);
        } else {
            print(BestEffort.of(response.storageId(), response.failures()), BestEffort.columns());
        }
        BestEffort.requireAll(response.failures());
    }
}
