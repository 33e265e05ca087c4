// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/** Makes identifiers of operations: 32 hexadecimal digits that begin with the time, so that they sort by it. */
final class OperationId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 10;

    private OperationId() {}

    static String at(Instant time) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().toHexDigits(time.toEpochMilli(), 12)
                + HexFormat.of().formatHex(random);
    }
}
