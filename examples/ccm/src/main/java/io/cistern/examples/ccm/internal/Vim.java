// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.Consumer;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;

/** One VIM as its consumer sees it: the standard's interfaces, and who calls them. */
record Vim(
        String vimId,
        VirtualisedComputeResourcesManagement compute,
        VirtualisedComputeFlavourManagement flavours,
        VirtualisedNetworkResourcesManagement network,
        VirtualisedStorageResourcesManagement storage,
        VirtualisedComputeResourcesInformationManagement computeInformation,
        VirtualisedNetworkResourcesInformationManagement networkInformation,
        VirtualisedStorageResourcesInformationManagement storageInformation,
        Consumer consumer) {

    CallContextBuilder call() {
        return CallContext.of(consumer);
    }
}
