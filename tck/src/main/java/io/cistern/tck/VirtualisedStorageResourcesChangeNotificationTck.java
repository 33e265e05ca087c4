// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.vim.storage.VirtualisedStorageResourcesChangeNotification;

/** Virtualised Storage Resources Change Notification (IFA 052 clause 6.7, IFA 005 clause 7.5.2). */
public abstract class VirtualisedStorageResourcesChangeNotificationTck
        extends NotifyingTck<VirtualisedStorageResourcesChangeNotification> {

    protected VirtualisedStorageResourcesChangeNotificationTck() {
        super(VirtualisedStorageResourcesChangeNotification.class);
    }
}
