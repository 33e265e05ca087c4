// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.Extension;

/**
 * The kinds of change of a virtualised resource that are known by name; the standard leaves the list open (IFA 005
 * clause 8.4.9).
 */
public final class ResourceChangeTypes {

    /** Maintenance of the infrastructure. */
    public static final String NFVI_MAINTENANCE = "NFVI_MAINTENANCE";

    /** An operation on the infrastructure that nobody asked for through this interface. */
    public static final String NFVI_OPERATION = "NFVI_OPERATION";

    /** Evacuation of a host that failed. */
    public static final String NFVI_EVACUATION = "NFVI_EVACUATION";

    /** Optimisation of placement. */
    public static final String NFVI_OPTIMIZATION = "NFVI_OPTIMIZATION";

    /** The resource is new. */
    @Extension("the standard gives no literals")
    public static final String RESOURCE_ADDED = "RESOURCE_ADDED";

    /** The resource is gone. */
    @Extension("the standard gives no literals")
    public static final String RESOURCE_REMOVED = "RESOURCE_REMOVED";

    /** A state of it changed. */
    @Extension("the standard gives no literals")
    public static final String STATE_CHANGED = "STATE_CHANGED";

    /** An attribute other than a state changed. */
    @Extension("the standard gives no literals")
    public static final String ATTRIBUTE_CHANGED = "ATTRIBUTE_CHANGED";

    /** It is on another host or in another zone. */
    @Extension("the standard gives no literals")
    public static final String RELOCATED = "RELOCATED";

    /** It has another size or flavour. */
    @Extension("the standard gives no literals")
    public static final String SCALED = "SCALED";

    private ResourceChangeTypes() {}
}
