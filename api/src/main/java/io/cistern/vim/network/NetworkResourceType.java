// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

/** The kinds of virtualised network resource (IFA 005 clause 7.4.1.2). */
public enum NetworkResourceType {
    /** A virtual network. */
    NETWORK,

    /** A subnet of a network. */
    SUBNET,

    /** A port of a network. */
    NETWORK_PORT,

    /** A trunk: one port that carries several networks (Release 5). */
    TRUNK,

    /** A router (Release 5; the literal is uncertain). */
    ROUTING_RESOURCE
}
