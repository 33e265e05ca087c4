// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists storage resources. */
@Service
@Command(scope = "vim", name = "storage-list", description = "Lists virtualised storage resources")
public final class StorageListCommand extends ListCommand<VirtualStorage> {

    @Override
    protected Slice<VirtualStorage> page(Optional<Filter> filter, Page page) {
        QueryStorageRequest request = new QueryStorageRequest(filter, Optional.empty(), page);
        QueryStorageResponse response = ask(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.queryVirtualisedStorageResource(call, request));
        return new Slice<>(response.queryResult(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualStorage> columns() {
        return new Columns<VirtualStorage>()
                .text("Storage id", VirtualStorage::storageId)
                .optional("Name", VirtualStorage::storageName)
                .text("State", storage -> storage.operationalState().name())
                .text("GiB", storage -> String.valueOf(storage.sizeOfStorage()))
                .optional("Used by", VirtualStorage::ownerId)
                .optional("Zone", VirtualStorage::zoneId);
    }
}
