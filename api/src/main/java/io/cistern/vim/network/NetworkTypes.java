// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;

/**
 * The kinds of network that are known by name; the standard leaves the list open (IFA 005 clause 8.4.4.2).
 */
public final class NetworkTypes {

    /** Within one host. */
    public static final String LOCAL = "local";

    /** A VLAN. */
    public static final String VLAN = "vlan";

    /** A VXLAN overlay. */
    public static final String VXLAN = "vxlan";

    /** A GRE tunnel. */
    public static final String GRE = "gre";

    /** A layer 3 VPN. */
    public static final String L3_VPN = "l3-vpn";

    /** A physical network without segmentation. */
    @Extension("clouds have networks without segmentation")
    public static final String FLAT = "flat";

    /** A Geneve overlay. */
    @Extension("clouds have Geneve overlays")
    public static final String GENEVE = "geneve";

    private NetworkTypes() {}
}
