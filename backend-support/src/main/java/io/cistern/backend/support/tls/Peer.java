// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a connection goes to. Two spellings of one address are one peer.
 *
 * @param host a name in lower case, or an address
 */
public record Peer(String host, int port) {

    private static final int HTTPS = 443;

    public Peer {
        host = normal(host);
    }

    /** The peer of an HTTPS address. */
    public static Peer of(URI address) {
        return new Peer(address.getHost(), address.getPort() < 0 ? HTTPS : address.getPort());
    }

    private static String normal(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (bare.indexOf(':') < 0) {
            return bare.toLowerCase(Locale.ROOT);
        }
        try {
            // A literal: nothing is looked up.
            return InetAddress.getByName(bare).getHostAddress();
        } catch (UnknownHostException e) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
