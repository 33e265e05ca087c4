// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsResponse;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists affinity groups of storage resources. */
@Service
@Command(
        scope = "vim",
        name = "storage-affinity-list",
        description = "Lists affinity and anti-affinity groups of storage")
public final class StorageAffinityListCommand extends AffinityGroupListing {

    @Override
    protected Slice<AffinityOrAntiAffinityResourceGroup> page(Optional<Filter> filter, Page page) {
        QueryStorageAffinityGroupsRequest request =
                new QueryStorageAffinityGroupsRequest(filter, Optional.empty(), page);
        QueryStorageAffinityGroupsResponse response = ask(
                VirtualisedStorageResourcesManagement.class,
                (storage, call) -> storage.queryStorageAffinityGroups(call, request));
        return new Slice<>(response.queryResult(), response.nextPageToken());
    }
}
