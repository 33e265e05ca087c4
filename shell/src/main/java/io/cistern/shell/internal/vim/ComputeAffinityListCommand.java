// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists affinity groups. */
@Service
@Command(scope = "vim", name = "compute-affinity-list", description = "Lists affinity and anti-affinity groups")
public final class ComputeAffinityListCommand extends AffinityGroupListing {

    @Override
    protected Slice<AffinityOrAntiAffinityResourceGroup> page(Optional<Filter> filter, Page page) {
        QueryAffinityGroupsRequest request = new QueryAffinityGroupsRequest(filter, Optional.empty(), page);
        QueryAffinityGroupsResponse response = ask(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.queryAffinityGroups(call, request));
        return new Slice<>(response.queryResult(), response.nextPageToken());
    }
}
