// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

/**
 * The kinds of object that are measured; the standard leaves the list open (IFA 005 clause 8.5.2, IFA 027 clause 7.1).
 */
public final class ObjectTypes {

    /** A compute resource. */
    public static final String VIRTUAL_COMPUTE = "VirtualCompute";

    /** A network interface of a compute resource. */
    public static final String VIRTUAL_NETWORK_INTERFACE = "VirtualNetworkInterface";

    /** A network. */
    public static final String VIRTUAL_NETWORK = "VirtualNetwork";

    /** A network port. */
    public static final String VIRTUAL_NETWORK_PORT = "VirtualNetworkPort";

    /** A storage resource. */
    public static final String VIRTUAL_STORAGE = "VirtualStorage";

    private ObjectTypes() {}
}
