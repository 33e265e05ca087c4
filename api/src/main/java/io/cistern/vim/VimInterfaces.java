// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.StandardInterface;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;

/** The interfaces that a VIM produces, in the order of IFA 052 clause 6. */
public final class VimInterfaces {
    /** Every interface that is marked {@link StandardInterface}; the gateway publishes these and no others. */
    public static final List<Class<?>> ALL = List.of(
            VirtualisedComputeResourcesManagement.class,
            VirtualisedNetworkResourcesManagement.class,
            VirtualisedStorageResourcesManagement.class,
            VirtualisedComputeFlavourManagement.class);

    private VimInterfaces() {}
}
