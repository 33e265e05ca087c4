// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.net.URI;
import java.util.Locale;

/** Who answers at an address (RFC 6454): the port is there whether the address says it or not. */
record Origin(String scheme, String host, int port) {

    static Origin of(URI address) {
        String scheme = lower(address.getScheme());
        int usual = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, lower(address.getHost()), address.getPort() < 0 ? usual : address.getPort());
    }

    /** Not every address has one: it is like no other then. */
    private static String lower(String part) {
        return String.valueOf(part).toLowerCase(Locale.ROOT);
    }
}
