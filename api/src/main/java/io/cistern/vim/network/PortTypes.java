// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

/**
 * The kinds of port that are known by name; the standard leaves the list open (IFA 005 clause 8.4.4.5).
 */
public final class PortTypes {

    /** A port of one network. */
    public static final String ACCESS = "access";

    /** A port that is the parent of a trunk. */
    public static final String TRUNK = "trunk";

    private PortTypes() {}
}
