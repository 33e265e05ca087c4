// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

/** The kind of a virtualised resource. */
public enum VirtualisedResourceType {
    /** A compute resource. */
    COMPUTE,

    /** A network, subnet, port, trunk or routing resource. */
    NETWORK,

    /** A storage resource. */
    STORAGE
}
