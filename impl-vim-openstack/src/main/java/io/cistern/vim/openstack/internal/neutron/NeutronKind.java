// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

/** The kinds of resources, with their names in paths and bodies. */
public enum NeutronKind {
    NETWORK("network"),
    SUBNET("subnet"),
    PORT("port");

    private final String singular;

    NeutronKind(String singular) {
        this.singular = singular;
    }

    /** The member of a body, and the name of the quota. */
    public String singular() {
        return singular;
    }

    /** The segment of a path. */
    public String plural() {
        return singular + "s";
    }
}
