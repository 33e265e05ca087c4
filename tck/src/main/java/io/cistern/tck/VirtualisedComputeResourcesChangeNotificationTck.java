// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.vim.compute.VirtualisedComputeResourcesChangeNotification;

/** Virtualised Compute Resources Change Notification (IFA 052 clause 6.5, IFA 005 clause 7.3.2). */
public abstract class VirtualisedComputeResourcesChangeNotificationTck
        extends NotifyingTck<VirtualisedComputeResourcesChangeNotification> {

    protected VirtualisedComputeResourcesChangeNotificationTck() {
        super(VirtualisedComputeResourcesChangeNotification.class);
    }
}
