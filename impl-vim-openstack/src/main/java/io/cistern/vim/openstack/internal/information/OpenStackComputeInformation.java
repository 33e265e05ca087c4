// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.CallContext;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What OpenStack Compute offers: every flavour is a type of compute resource. */
public final class OpenStackComputeInformation implements VirtualisedComputeResourcesInformationManagement {

    private final CloudCalls calls;

    public OpenStackComputeInformation(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<QueryComputeResourceInformationResponse> queryVirtualisedComputeResourceInformation(
            CallContext call, QueryComputeResourceInformationRequest request) {
        return calls.query(call, scope -> scope.home()
                .map(cloud -> new ComputeInformationQuery(scope, cloud, request).run())
                .orElseGet(() -> new QueryComputeResourceInformationResponse(List.of(), Optional.empty())));
    }
}
