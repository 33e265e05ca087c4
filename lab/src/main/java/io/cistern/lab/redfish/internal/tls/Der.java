// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The little of DER (X.690) that a certificate needs: the JDK reads certificates, but makes none. */
final class Der {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return element(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return element(0x31, parts);
    }

    static byte[] integer(BigInteger value) {
        return element(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return element(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] text(String value) {
        return element(0x0C, value.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant instant) {
        return element(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] octets(byte[] value) {
        return element(0x04, value);
    }

    /** Whole bytes only. */
    static byte[] bits(byte[] value) {
        return element(0x03, new byte[] {0}, value);
    }

    /** {@code [number] EXPLICIT}. */
    static byte[] tagged(int number, byte[] value) {
        return element(0xA0 | number, value);
    }

    /** {@code [number] IMPLICIT} of something that is not constructed. */
    static byte[] implicit(int number, byte[] value) {
        return element(0x80 | number, value);
    }

    static byte[] identifier(int... arcs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(40 * arcs[0] + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arcs[i] >> shift != 0) {
                    out.write(0x80 | arcs[i] >> shift & 0x7F);
                }
            }
            out.write(arcs[i] & 0x7F);
        }
        return element(0x06, out.toByteArray());
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int skip = size[0] == 0 ? 1 : 0;
            out.write(0x80 | size.length - skip);
            out.write(size, skip, size.length - skip);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
