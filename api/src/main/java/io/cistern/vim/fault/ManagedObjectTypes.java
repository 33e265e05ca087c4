// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;

/**
 * The kinds of object that an alarm is about.
 */
public final class ManagedObjectTypes {

    /** A compute resource. */
    @Extension("the identifier alone does not tell")
    public static final String COMPUTE = "COMPUTE";

    /** A network. */
    @Extension("the identifier alone does not tell")
    public static final String NETWORK = "NETWORK";

    /** A subnet. */
    @Extension("the identifier alone does not tell")
    public static final String SUBNET = "SUBNET";

    /** A network port. */
    @Extension("the identifier alone does not tell")
    public static final String NETWORK_PORT = "NETWORK_PORT";

    /** A storage resource. */
    @Extension("the identifier alone does not tell")
    public static final String STORAGE = "STORAGE";

    /** A host of virtualised resources. */
    @Extension("the identifier alone does not tell")
    public static final String HOST = "HOST";

    private ManagedObjectTypes() {}
}
