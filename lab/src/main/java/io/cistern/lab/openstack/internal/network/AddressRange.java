// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A range of IP addresses of one family, both ends included. */
record AddressRange(BigInteger first, BigInteger last, int bytes) {

    private static final Pattern LITERAL_4 =
            Pattern.compile("(OCTET)(\\.(OCTET)){3}".replace("OCTET", "25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9]"));
    private static final Pattern LITERAL_6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int SCANNED = 65_536;

    /** The whole of a network in CIDR notation; empty when it is not in that notation. */
    static Optional<AddressRange> ofCidr(String cidr) {
        String[] parts = cidr.split("/", 2);
        Optional<byte[]> address = bytes(parts[0]);
        if (parts.length != 2 || address.isEmpty() || !parts[1].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int bits = address.get().length * 8;
        int prefix = Integer.parseInt(parts[1]);
        if (prefix > bits) {
            return Optional.empty();
        }
        BigInteger size = BigInteger.ONE.shiftLeft(bits - prefix);
        BigInteger first = number(address.get()).divide(size).multiply(size);
        return Optional.of(new AddressRange(first, first.add(size).subtract(BigInteger.ONE), address.get().length));
    }

    static Optional<AddressRange> between(String start, String end) {
        return bytes(start)
                .flatMap(first -> bytes(end).map(last -> new AddressRange(number(first), number(last), first.length)));
    }

    static boolean isAddress(String text) {
        return bytes(text).isPresent();
    }

    int family() {
        return bytes == 4 ? 4 : 6;
    }

    boolean contains(String address) {
        return bytes(address)
                .filter(given -> given.length == bytes)
                .map(AddressRange::number)
                .filter(number -> first.compareTo(number) <= 0 && number.compareTo(last) <= 0)
                .isPresent();
    }

    boolean contains(AddressRange other) {
        return bytes == other.bytes && first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    boolean overlaps(AddressRange other) {
        return bytes == other.bytes && first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    String at(long offset) {
        return text(first.add(BigInteger.valueOf(offset)), bytes);
    }

    /** Without the network's own address and, in IPv4, the broadcast address. */
    AddressRange hosts() {
        BigInteger end = bytes == 4 ? last.subtract(BigInteger.ONE) : last;
        return new AddressRange(first.add(BigInteger.ONE), end, bytes);
    }

    String start() {
        return text(first, bytes);
    }

    String end() {
        return text(last, bytes);
    }

    /** A free address, from a random place on: as Neutron does it. */
    Optional<String> pick(Random random, Predicate<String> isFree) {
        BigInteger size = last.subtract(first).add(BigInteger.ONE);
        BigInteger start = new BigInteger(size.bitLength() + 8, random).mod(size);
        int tries = size.min(BigInteger.valueOf(SCANNED)).intValue();
        for (int i = 0; i < tries; i++) {
            String candidate = text(first.add(start.add(BigInteger.valueOf(i)).mod(size)), bytes);
            if (isFree.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static BigInteger number(byte[] address) {
        return new BigInteger(1, address);
    }

    /** Only literals are looked at, so that nothing is ever asked of a name server. */
    private static Optional<byte[]> bytes(String literal) {
        if (!LITERAL_4.matcher(literal).matches() && !LITERAL_6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String text(BigInteger number, int bytes) {
        byte[] raw = number.toByteArray();
        byte[] address = new byte[bytes];
        int length = Math.min(raw.length, bytes);
        System.arraycopy(raw, raw.length - length, address, bytes - length, length);
        return bytes == 4 ? dotted(address) : compressed(address);
    }

    private static String dotted(byte[] address) {
        return (address[0] & 255) + "." + (address[1] & 255) + "." + (address[2] & 255) + "." + (address[3] & 255);
    }

    /** RFC 5952: the longest run of zero groups becomes two colons. */
    private static String compressed(byte[] address) {
        int[] groups = new int[8];
        Arrays.setAll(groups, i -> (address[2 * i] & 255) << 8 | address[2 * i + 1] & 255);
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int j = i;
            while (j < 8 && groups[j] == 0) {
                j++;
            }
            if (j - i > bestLength) {
                bestStart = i;
                bestLength = j - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                text.append("::");
                i += bestLength - 1;
            } else {
                text.append(text.isEmpty() || text.toString().endsWith(":") ? "" : ":");
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
