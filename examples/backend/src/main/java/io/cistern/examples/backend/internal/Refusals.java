// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.support.Offers;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;

/** What the cloud cannot do, told before anybody asks for it. */
final class Refusals {
    private Refusals() {}

    static void declare(Offers offers) {
        Class<?> compute = VirtualisedComputeResourcesManagement.class;
        Class<?> network = VirtualisedNetworkResourcesManagement.class;
        Class<?> storage = VirtualisedStorageResourcesManagement.class;
        offers.without(compute, "updateVirtualisedComputeResource", "networkInterfaceNew", "given when allocated")
                .without(compute, "updateVirtualisedComputeResource", "clearAttribute", "metadata can be cleared only")
                .without(network, "allocateVirtualisedNetworkResource", "typeTrunkData", "it has no trunks")
                .without(network, "allocateVirtualisedNetworkResource", "typeRoutingResourceData", "it has no routers")
                .without(network, "updateVirtualisedNetworkResource", "updateNetworkData", "metadata changes only")
                .without(network, "updateVirtualisedNetworkResource", "updateSubnetData", "metadata changes only")
                .without(network, "updateVirtualisedNetworkResource", "updateNetworkPort", "metadata changes only")
                .without(network, "updateVirtualisedNetworkResource", "clearAttribute", "metadata can be cleared only")
                .without(storage, "updateVirtualisedStorageResource", "clearAttribute", "metadata can be cleared only")
                .without(storage, "updateVirtualisedStorageResource", "updateStorageData", "it has one type of volume");
    }
}
