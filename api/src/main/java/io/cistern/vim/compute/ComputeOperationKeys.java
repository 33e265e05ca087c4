// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/**
 * The keys of input and output data of Operate Virtualised Compute Resource; the standard leaves them open.
 */
public final class ComputeOperationKeys {

    /** Identifier of a snapshot: input of DELETE_SNAPSHOT, output of CREATE_SNAPSHOT. */
    public static final String SNAPSHOT_ID = "snapshotId";

    /** Name for a snapshot to be made. */
    public static final String SNAPSHOT_NAME = "snapshotName";

    /** Where a snapshot was put. */
    public static final String SNAPSHOT_LOCATION = "snapshotLocation";

    /** SOFT (what is done when absent) or HARD. */
    public static final String REBOOT_TYPE = "rebootType";

    /** GRACEFUL (what is done when absent) or FORCEFUL. */
    public static final String STOP_TYPE = "stopType";

    private ComputeOperationKeys() {}
}
