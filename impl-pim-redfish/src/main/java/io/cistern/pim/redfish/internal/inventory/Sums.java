// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/** Sums up what parts say, which may be any number. */
final class Sums {

    private static final int BITS = Long.SIZE - 1;

    private Sums() {}

    /** Of all of them; absent: there are none, or the sum is none that hardware has. */
    static Optional<Long> of(Collection<Long> parts) {
        BigInteger sum = parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return parts.isEmpty() || sum.bitLength() > BITS ? Optional.empty() : Optional.of(sum.longValue());
    }
}
