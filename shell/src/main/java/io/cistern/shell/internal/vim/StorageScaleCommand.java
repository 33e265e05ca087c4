// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.StorageIdCompleter;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Gives a storage resource another size. */
@Service
@Command(scope = "vim", name = "storage-scale", description = "Gives a virtualised storage resource another size")
public final class StorageScaleCommand extends InfrastructureMutation {

    @Argument(name = "storageId", required = true, description = "The storage resource")
    @Completion(StorageIdCompleter.class)
    private String storageId;

    @Argument(index = 1, name = "newSize", required = true, description = "Its new size in GiB")
    private String newSize;

    @Override
    protected void run() {
        ScaleStorageRequest request =
                new ScaleStorageRequest(storageId, Amount.of("newSize", newSize).orElseThrow());
        change(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.scaleVirtualisedStorageResource(call, request),
                response -> print(response.storageData()));
    }
}
