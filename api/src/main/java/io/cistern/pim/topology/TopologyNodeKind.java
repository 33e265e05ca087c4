// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** What a node of the topology is. */
public enum TopologyNodeKind {
    SITE,

    BUILDING,

    FLOOR,

    ROOM,

    ROW,

    RACK,

    CHASSIS,

    SERVER,

    COMPONENT,

    PORT,

    SWITCH,

    PDU,

    OUTLET,

    COOLING,

    MANAGER,

    /** What uses a resource, such as a CIS cluster. */
    CONSUMER,

    /** A neighbour that the consumer may not see. */
    STUB
}
