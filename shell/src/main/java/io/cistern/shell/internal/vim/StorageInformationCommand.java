// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationResponse;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the types of storage resource that can be consumed. */
@Service
@Command(
        scope = "vim",
        name = "storage-information",
        description = "Lists the types of storage resource that can be consumed")
public final class StorageInformationCommand extends ListCommand<VirtualStorageResourceInformation> {

    @Override
    protected Slice<VirtualStorageResourceInformation> page(Optional<Filter> filter, Page page) {
        QueryStorageResourceInformationRequest request =
                new QueryStorageResourceInformationRequest(filter, Optional.empty(), page);
        QueryStorageResourceInformationResponse response = ask(
                VirtualisedStorageResourcesInformationManagement.class,
                (information, call) -> information.queryVirtualisedStorageResourceInformation(call, request));
        return new Slice<>(response.virtualisedResourceInformation(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualStorageResourceInformation> columns() {
        return new Columns<VirtualStorageResourceInformation>()
                .text("Type id", VirtualStorageResourceInformation::storageResourceTypeId)
                .text("Storage", VirtualStorageResourceInformation::typeOfStorage)
                .optional("GiB", VirtualStorageResourceInformation::sizeOfStorage)
                .optional("RDMA", VirtualStorageResourceInformation::rdmaSupported)
                .list("Zones", VirtualStorageResourceInformation::zoneId);
    }
}
