// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;

/** What Operate Virtualised Storage Resource does (IFA 005 clause 7.5.1.6). */
public enum StorageOperation {
    /** Make a snapshot. */
    CREATE_SNAPSHOT,

    /** Delete a snapshot. */
    DELETE_SNAPSHOT,

    /** Give it to a compute resource. */
    @Extension("the standard attaches disks by flavour only, when a compute resource is allocated")
    ATTACH,

    /** Take it from the compute resource that uses it. */
    @Extension("the standard attaches disks by flavour only, when a compute resource is allocated")
    DETACH
}
