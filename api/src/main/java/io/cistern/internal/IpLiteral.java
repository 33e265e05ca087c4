// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An IP address in text form, parsed without ever asking a name server.
 *
 * @param bytes 4 or 16 bytes in network order
 */
public record IpLiteral(byte[] bytes) {

    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d{2}|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Reads a literal address; empty: it is none. */
    public static Optional<IpLiteral> parse(String text) {
        boolean v6 = V6_CHARACTERS.matcher(text).matches();
        if (!v6 && !V4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(v6 ? "[" + text + "]" : text).getAddress();
            return Optional.of(new IpLiteral(bytes));
        } catch (UnknownHostException notALiteral) {
            return Optional.empty();
        }
    }

    public boolean isIpv6() {
        return bytes.length == 16;
    }

    /** Whether the first {@code prefixLength} bits equal those of another address of the same family. */
    public boolean sharesPrefix(IpLiteral other, int prefixLength) {
        if (other.bytes.length != bytes.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((bytes[bit / 8] & mask) != (other.bytes[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The address so far after it, below the end of its family. */
    public IpLiteral plus(int offset) {
        byte[] sum = new BigInteger(1, bytes).add(BigInteger.valueOf(offset)).toByteArray();
        byte[] next = new byte[bytes.length];
        int length = Math.min(sum.length, next.length);
        System.arraycopy(sum, sum.length - length, next, next.length - length, length);
        return new IpLiteral(next);
    }

    /** As a URI names a host. */
    public String inUri() {
        try {
            String text = InetAddress.getByAddress(bytes).getHostAddress();
            return isIpv6() ? "[" + text + "]" : text;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }

    /** Whether it comes after another address of the same family. */
    public boolean isAfter(IpLiteral other) {
        return Arrays.compareUnsigned(bytes, other.bytes) > 0;
    }

    /** Whether every bit after the first {@code prefixLength} is zero. */
    public boolean isZeroAfter(int prefixLength) {
        return IntStream.range(prefixLength, bytes.length * 8)
                .noneMatch(bit -> (bytes[bit / 8] & 0x80 >> (bit % 8)) != 0);
    }
}
