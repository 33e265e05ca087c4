// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** What a fact of the topology is known from. */
public enum TopologyEvidence {
    /** What a management controller says of its own resources. */
    REDFISH_CONTAINMENT,

    /** What the adapter of a server heard. */
    LLDP_HOST,

    /** What a switch heard. */
    LLDP_SWITCH,

    /** What a management controller says of cables and ports. */
    CABLE,

    /** What an operator says. */
    CONFIGURED
}
