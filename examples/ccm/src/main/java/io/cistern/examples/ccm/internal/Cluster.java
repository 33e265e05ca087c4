// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import java.util.Map;

/**
 * A CIS cluster as it is wanted.
 *
 * @param clusterId ties its resources together: the value of their metadata key {@value #KEY}
 * @param nodes the number of its nodes, which are virtual machines, 1 to {@value #MAX_NODES}
 * @param servers the number of servers it uses beside them, 0 to {@value #MAX_NODES}
 * @param flavourId the flavour of every node
 * @param imageId the software image of every node
 */
record Cluster(String clusterId, int nodes, int servers, String flavourId, String imageId) {

    /** The metadata key by which a VIM recognises what belongs to a CIS cluster. */
    static final String KEY = "cisClusterId";

    static final int MAX_NODES = 100;

    /** The addresses of the cluster's own network, which leads nowhere else. */
    static final String CIDR = "10.42.0.0/24";

    /** The size of the data volume of a node, in GiB. */
    static final long VOLUME_SIZE = 1;

    Cluster {
        if (nodes < 1 || nodes > MAX_NODES) {
            throw new IllegalArgumentException("a cluster has 1 to " + MAX_NODES + " nodes, not " + nodes);
        }
        if (servers < 0 || servers > MAX_NODES) {
            throw new IllegalArgumentException("a cluster uses 0 to " + MAX_NODES + " servers, not " + servers);
        }
    }

    Map<String, String> tag() {
        return Map.of(KEY, clusterId);
    }

    String networkName() {
        return clusterId + "-net";
    }

    String subnetName() {
        return clusterId + "-subnet";
    }

    String portName(int node) {
        return clusterId + "-port-" + node;
    }

    String volumeName(int node) {
        return clusterId + "-data-" + node;
    }

    String serverName(int server) {
        return clusterId + "-server-" + server;
    }

    String nodeName(int node) {
        return clusterId + "-node-" + node;
    }
}
