// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses one after the other. */
final class Addresses {

    private static final int USABLE = 254;

    private Addresses() {}

    /** The n-th address after this one, without those that end in 0 or 255. */
    static InetAddress nth(String first, int n) {
        try {
            byte[] octets = InetAddress.getByName(first).getAddress();
            int number = ((octets[1] & 0xFF) << 8 | octets[2] & 0xFF) * USABLE + (octets[3] & 0xFF) - 1 + n;
            int subnet = number / USABLE;
            return InetAddress.getByAddress(
                    new byte[] {octets[0], (byte) (subnet >> 8), (byte) subnet, (byte) (number % USABLE + 1)});
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("firstAddress " + first + " is no IPv4 address", notAnAddress);
        }
    }
}
