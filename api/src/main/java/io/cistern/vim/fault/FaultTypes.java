// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;

/**
 * The kinds of fault that are known by name; the standard leaves the list open (IFA 005 clause 8.6.4).
 */
public final class FaultTypes {

    /** A compute resource is in error. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String COMPUTE_RESOURCE_ERROR = "COMPUTE_RESOURCE_ERROR";

    /** A compute resource stopped that nobody asked to stop. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String COMPUTE_RESOURCE_DOWN = "COMPUTE_RESOURCE_DOWN";

    /** A host does not answer. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String COMPUTE_HOST_DOWN = "COMPUTE_HOST_DOWN";

    /** An agent of the network does not answer. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String NETWORK_AGENT_DOWN = "NETWORK_AGENT_DOWN";

    /** A port is down though its user runs. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String NETWORK_PORT_DOWN = "NETWORK_PORT_DOWN";

    /** A network or routing resource is down. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String NETWORK_RESOURCE_DOWN = "NETWORK_RESOURCE_DOWN";

    /** A storage resource is in error. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String STORAGE_RESOURCE_ERROR = "STORAGE_RESOURCE_ERROR";

    /** A storage back end does not answer. */
    @Extension("the catalogue of faults (IFA 045) was not at hand")
    public static final String STORAGE_BACKEND_DOWN = "STORAGE_BACKEND_DOWN";

    private FaultTypes() {}
}
