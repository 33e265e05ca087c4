// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.StandardInterface;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesChangeNotification;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.fault.VirtualisedResourcesFaultManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesChangeNotification;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.performance.VirtualisedResourcesPerformanceManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesChangeNotification;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;

/** The interfaces that a VIM produces, in the order of IFA 052 clause 6; extensions come last. */
public final class VimInterfaces {
    /** Every interface that is marked {@link StandardInterface}; the gateway publishes these and no others. */
    public static final List<Class<?>> ALL = List.of(
            VirtualisedComputeResourcesManagement.class,
            VirtualisedNetworkResourcesManagement.class,
            VirtualisedStorageResourcesManagement.class,
            VirtualisedComputeResourcesChangeNotification.class,
            VirtualisedNetworkResourcesChangeNotification.class,
            VirtualisedStorageResourcesChangeNotification.class,
            VirtualisedComputeResourcesInformationManagement.class,
            VirtualisedNetworkResourcesInformationManagement.class,
            VirtualisedStorageResourcesInformationManagement.class,
            VirtualisedResourcesPerformanceManagement.class,
            VirtualisedResourcesFaultManagement.class,
            VirtualisedComputeFlavourManagement.class);

    private VimInterfaces() {}
}
