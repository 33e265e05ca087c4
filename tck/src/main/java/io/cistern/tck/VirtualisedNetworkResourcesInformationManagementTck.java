// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.VirtualNetworkResourceInformation;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import java.util.Optional;

/** Virtualised Network Resources Information Management (IFA 052 clause 6.9, IFA 005 clause 7.4.3). */
public abstract class VirtualisedNetworkResourcesInformationManagementTck
        extends InformationTck<VirtualisedNetworkResourcesInformationManagement, VirtualNetworkResourceInformation> {

    protected VirtualisedNetworkResourcesInformationManagementTck() {
        super(VirtualisedNetworkResourcesInformationManagement.class, "queryVirtualisedNetworkResourceInformation");
    }

    @Override
    QueryNetworkResourceInformationRequest query(Filter filter, Page page) {
        return new QueryNetworkResourceInformationRequest(Optional.of(filter), Optional.empty(), page);
    }

    @Override
    Listing<VirtualNetworkResourceInformation> types() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryVirtualisedNetworkResourceInformation, query(filter, page));
                    return new Listing.Part<>(found.virtualisedResourceInformation(), found.nextPageToken());
                },
                VirtualNetworkResourceInformation::networkResourceTypeId,
                "networkResourceTypeId");
    }
}
