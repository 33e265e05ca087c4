// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import java.util.Optional;

/**
 * An address block such as 192.0.2.0/24.
 *
 * @param network its first address
 * @param prefixLength the number of leading bits that its addresses share
 */
public record CidrBlock(IpLiteral network, int prefixLength) {

    /** Reads a block; empty: it is none. */
    public static Optional<CidrBlock> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return IpLiteral.parse(text.substring(0, slash))
                .filter(network -> prefix <= network.bytes().length * 8)
                .map(network -> new CidrBlock(network, prefix));
    }

    /** Whether an address lies in it. */
    public boolean contains(IpLiteral address) {
        return network.sharesPrefix(address, prefixLength);
    }

    /** Whether some address lies in both. */
    public boolean overlaps(CidrBlock other) {
        return network.sharesPrefix(other.network, Math.min(prefixLength, other.prefixLength));
    }

    /** Whether it is written with its first address. */
    public boolean isAligned() {
        return network.isZeroAfter(prefixLength);
    }
}
