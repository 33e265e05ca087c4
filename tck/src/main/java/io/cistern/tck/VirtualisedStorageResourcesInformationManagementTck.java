// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.util.Optional;

/** Virtualised Storage Resources Information Management (IFA 052 clause 6.10, IFA 005 clause 7.5.3). */
public abstract class VirtualisedStorageResourcesInformationManagementTck
        extends InformationTck<VirtualisedStorageResourcesInformationManagement, VirtualStorageResourceInformation> {

    protected VirtualisedStorageResourcesInformationManagementTck() {
        super(VirtualisedStorageResourcesInformationManagement.class, "queryVirtualisedStorageResourceInformation");
    }

    @Override
    QueryStorageResourceInformationRequest query(Filter filter, Page page) {
        return new QueryStorageResourceInformationRequest(Optional.of(filter), Optional.empty(), page);
    }

    @Override
    Listing<VirtualStorageResourceInformation> types() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryVirtualisedStorageResourceInformation, query(filter, page));
                    return new Listing.Part<>(found.virtualisedResourceInformation(), found.nextPageToken());
                },
                VirtualStorageResourceInformation::storageResourceTypeId,
                "storageResourceTypeId");
    }
}
