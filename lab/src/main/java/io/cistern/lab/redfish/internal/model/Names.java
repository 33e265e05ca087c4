// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import io.cistern.lab.redfish.Style;

/** The identifiers of members in a style, and the paths of systems, chassis and managers. */
record Names(Style style, int nodes) {

    String system(int node) {
        return Tree.ROOT + "/Systems/" + node(style.ids().system(), node);
    }

    String chassis(int node) {
        return Tree.ROOT + "/Chassis/" + node(style.ids().chassis(), node);
    }

    String enclosure() {
        return Tree.ROOT + "/Chassis/" + style.ids().enclosure();
    }

    String manager() {
        return Tree.ROOT + "/Managers/" + style.ids().manager();
    }

    /** The identifier of the n-th part. */
    static String part(String pattern, int n) {
        return pattern.replace("{n}", Integer.toString(n));
    }

    /** The identifier of a port, or of the function on it, of an adapter. */
    static String port(String pattern, int adapter, int port) {
        return pattern.contains("{port}")
                ? part(pattern, adapter).replace("{port}", Integer.toString(port))
                : part(pattern, port);
    }

    /** Where a pattern has no place for the node, but there are several, its number is put behind. */
    private String node(String pattern, int node) {
        boolean told = pattern.contains("{node}") || nodes == 1;
        return (told ? pattern : pattern + "-{node}").replace("{node}", Integer.toString(node));
    }
}
