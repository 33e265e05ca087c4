// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;

/**
 * Predefined groups of measurements, which the producer expands.
 */
public final class PerformanceMetricGroups {

    /** Use of CPU, memory and disks of a compute resource. */
    public static final String VIRTUALISED_COMPUTE_RESOURCE = "VirtualisedComputeResource";

    /** Traffic of a network interface, port or network. */
    @Extension("IFA 005 names no literal")
    public static final String VIRTUALISED_NETWORK_RESOURCE = "VirtualisedNetworkResource";

    /** Traffic and size of a storage resource. */
    @Extension("IFA 005 names no literal")
    public static final String VIRTUALISED_STORAGE_RESOURCE = "VirtualisedStorageResource";

    private PerformanceMetricGroups() {}
}
