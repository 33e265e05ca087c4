// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.CallContext;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationResponse;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What OpenStack Block Storage offers: every volume type is a type of storage resource. */
public final class OpenStackStorageInformation implements VirtualisedStorageResourcesInformationManagement {

    private final CloudCalls calls;

    public OpenStackStorageInformation(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<QueryStorageResourceInformationResponse> queryVirtualisedStorageResourceInformation(
            CallContext call, QueryStorageResourceInformationRequest request) {
        return calls.query(call, scope -> scope.home()
                .filter(cloud -> cloud.offers(ServiceType.BLOCK_STORAGE))
                .map(cloud -> new StorageInformationQuery(cloud, request).run())
                .orElseGet(() -> new QueryStorageResourceInformationResponse(List.of(), Optional.empty())));
    }
}
