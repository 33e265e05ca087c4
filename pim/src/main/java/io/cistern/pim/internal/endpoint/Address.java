// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import java.net.URI;
import java.util.Locale;

/** Addresses that are written differently and lead to the same place. */
public final class Address {

    private Address() {}

    /** The one way to write an address: scheme and host in lower case, no port that is the usual one, no slash after it. */
    public static String canonical(String address) {
        String full = address.contains("://") ? address : "https://" + address;
        URI uri;
        try {
            uri = URI.create(full);
        } catch (IllegalArgumentException e) {
            return address;
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            return address;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }
}
