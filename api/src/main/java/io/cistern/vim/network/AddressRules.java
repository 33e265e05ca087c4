// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.CidrBlock;
import io.cistern.internal.Constraints;
import io.cistern.internal.IpLiteral;
import java.util.Optional;

/** Rules on addresses and blocks of addresses in requests. */
final class AddressRules {

    private AddressRules() {}

    /** An address of a known version. */
    static IpLiteral address(String path, String text, Optional<IpVersion> version) {
        Constraints.ipAddress(path, text);
        IpLiteral address = IpLiteral.parse(text).orElseThrow();
        version.ifPresent(expected -> Constraints.check(
                versionOf(address) == expected, path, "is " + expected, "give an address of that version"));
        return address;
    }

    /** A block of addresses of a known version, beginning at its first address. */
    static CidrBlock block(String path, String text, Optional<IpVersion> version) {
        CidrBlock block = CidrBlock.parse(text)
                .orElseThrow(() -> Constraints.violation(
                        path, "is a block of addresses", "write one such as 192.0.2.0/24 or 2001:db8::/64"));
        version.ifPresent(expected -> Constraints.check(
                versionOf(block.network()) == expected, path, "is " + expected, "give a block of that version"));
        Constraints.check(
                block.isAligned(),
                path,
                "begins at the first address of the block",
                "set the bits after the first " + block.prefixLength() + " to zero");
        return block;
    }

    static IpVersion versionOf(IpLiteral address) {
        return address.isIpv6() ? IpVersion.IPV6 : IpVersion.IPV4;
    }
}
