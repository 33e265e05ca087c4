// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

/** The keys of input and output data of Operate Virtualised Storage Resource; the standard leaves them open. */
public final class StorageOperationKeys {

    /** Identifier of a snapshot: input of DELETE_SNAPSHOT, output of CREATE_SNAPSHOT. */
    public static final String SNAPSHOT_ID = "snapshotId";

    /** Name for a snapshot to be made. */
    public static final String SNAPSHOT_NAME = "snapshotName";

    /** Description for a snapshot to be made. */
    public static final String SNAPSHOT_DESCRIPTION = "snapshotDescription";

    /** Size of the snapshot that was made, in GiB. */
    public static final String SNAPSHOT_SIZE = "snapshotSize";

    /**
     * Identifier of a compute resource: input of ATTACH, and of DETACH where more than one uses the storage; output
     * of both.
     */
    public static final String COMPUTE_ID = "computeId";

    private StorageOperationKeys() {}
}
