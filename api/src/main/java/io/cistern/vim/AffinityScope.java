// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.Extension;

/**
 * The unit of proximity of an affinity or anti-affinity rule (IFA 005 clause 8.4.8.2). Compute and storage know
 * {@link #NFVI_POP}, {@link #ZONE} and {@link #NFVI_NODE}; networks and ports know the node and the three
 * physical ones; for subnets the scope is ignored.
 */
public enum AffinityScope {
    /** The whole site. */
    NFVI_POP,

    /** A resource zone. */
    @Extension("IFA 005 has no rule between site and node; clouds place by availability zone")
    ZONE,

    /** One host, or one storage back end. What is meant when no scope is given. */
    NFVI_NODE,

    /** One virtual switch or router. */
    VIRTUAL_SWITCH_OR_ROUTER,

    /** One physical network interface. */
    PHYSICAL_NIC,

    /** One physical network. */
    PHYSICAL_NETWORK
}
