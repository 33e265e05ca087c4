// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

/**
 * The names of QoS characteristics that are understood; the standard leaves them open (IFA 005 clause 8.4.4.3).
 */
public final class NetworkQosNames {

    /** The most bandwidth, in kbit/s. */
    public static final String MAX_BANDWIDTH_KBPS = "maxBandwidthKbps";

    /** The most burst, in kbit. */
    public static final String MAX_BURST_KBPS = "maxBurstKbps";

    /** The guaranteed bandwidth, in kbit/s. */
    public static final String MIN_BANDWIDTH_KBPS = "minBandwidthKbps";

    /** The DSCP mark, 0 to 56. */
    public static final String DSCP_MARK = "dscpMark";

    /** Which way bandwidth is limited: ingress or egress. */
    public static final String DIRECTION = "direction";

    /** An existing QoS policy of the VIM. */
    public static final String QOS_POLICY_ID = "qosPolicyId";

    private NetworkQosNames() {}
}
