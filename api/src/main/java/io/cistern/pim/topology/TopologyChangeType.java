// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** What happened to the topology. */
public enum TopologyChangeType {
    NODE_ADDED,
    NODE_REMOVED,
    NODE_MOVED,
    LINK_ADDED,
    LINK_REMOVED,
    LINK_STATE_CHANGED,
    LINK_PEER_CHANGED
}
