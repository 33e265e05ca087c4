// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

/** The kinds of resources, with their names in paths and bodies. */
public enum NeutronKind {
    NETWORK("network"),
    SUBNET("subnet"),
    PORT("port"),
    TRUNK("trunk"),
    ROUTER("router"),
    QOS_POLICY("policy", "qos/policies"),
    RBAC_POLICY("rbac_policy", "rbac-policies");

    private final String singular;
    private final String path;

    NeutronKind(String singular) {
        this(singular, singular + "s");
    }

    NeutronKind(String singular, String path) {
        this.singular = singular;
        this.path = path;
    }

    /** The member of a body, and the name of the quota. */
    public String singular() {
        return singular;
    }

    /** The member of a body that lists them. */
    public String plural() {
        return path.substring(path.indexOf('/') + 1).replace('-', '_');
    }

    /** The path of the collection. */
    public String path() {
        return path;
    }
}
