// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.net.URI;
import java.net.http.HttpRequest;

/**
 * Whether a request may ask its peer to close the connection after it. The JDK's client forbids that header unless a
 * system property allowed it before the first use of the client in this process, by whomever.
 */
final class ClosedConnections {

    private static final String PROPERTY = "jdk.httpclient.allowRestrictedHeaders";
    private static final String CONNECTION = "connection";

    /** Whether it works in this process. */
    static final boolean ALLOWED = allow();

    private ClosedConnections() {}

    private static boolean allow() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, CONNECTION);
        }
        try {
            HttpRequest.newBuilder(URI.create("http://localhost")).header(CONNECTION, "close");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
