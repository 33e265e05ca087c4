// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.vim.network.VirtualisedNetworkResourcesChangeNotification;

/** Virtualised Network Resources Change Notification (IFA 052 clause 6.6, IFA 005 clause 7.4.2). */
public abstract class VirtualisedNetworkResourcesChangeNotificationTck
        extends NotifyingTck<VirtualisedNetworkResourcesChangeNotification> {

    protected VirtualisedNetworkResourcesChangeNotificationTck() {
        super(VirtualisedNetworkResourcesChangeNotification.class);
    }
}
