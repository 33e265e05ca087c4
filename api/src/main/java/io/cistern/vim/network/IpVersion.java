// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

/** The version of the Internet Protocol of a subnet (IFA 005 clause 8.4.4.4). */
public enum IpVersion {
    /** IPv4. */
    IPV4,

    /** IPv6. */
    IPV6
}
