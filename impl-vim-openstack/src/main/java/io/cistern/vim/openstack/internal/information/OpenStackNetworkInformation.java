// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.CallContext;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What OpenStack Networking offers: one type for each kind of segment. */
public final class OpenStackNetworkInformation implements VirtualisedNetworkResourcesInformationManagement {

    private final CloudCalls calls;

    public OpenStackNetworkInformation(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<QueryNetworkResourceInformationResponse> queryVirtualisedNetworkResourceInformation(
            CallContext call, QueryNetworkResourceInformationRequest request) {
        return calls.query(call, scope -> scope.home()
                .map(cloud -> new NetworkInformationQuery(cloud, request).run())
                .orElseGet(() -> new QueryNetworkResourceInformationResponse(List.of(), Optional.empty())));
    }
}
