// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import java.util.Optional;

/** Virtualised Compute Resources Information Management (IFA 052 clause 6.8, IFA 005 clause 7.3.3). */
public abstract class VirtualisedComputeResourcesInformationManagementTck
        extends InformationTck<VirtualisedComputeResourcesInformationManagement, VirtualComputeResourceInformation> {

    protected VirtualisedComputeResourcesInformationManagementTck() {
        super(VirtualisedComputeResourcesInformationManagement.class, "queryVirtualisedComputeResourceInformation");
    }

    @Override
    QueryComputeResourceInformationRequest query(Filter filter, Page page) {
        return new QueryComputeResourceInformationRequest(Optional.of(filter), Optional.empty(), page);
    }

    @Override
    Listing<VirtualComputeResourceInformation> types() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryVirtualisedComputeResourceInformation, query(filter, page));
                    return new Listing.Part<>(found.virtualisedResourceInformation(), found.nextPageToken());
                },
                VirtualComputeResourceInformation::computeResourceTypeId,
                "computeResourceTypeId");
    }
}
