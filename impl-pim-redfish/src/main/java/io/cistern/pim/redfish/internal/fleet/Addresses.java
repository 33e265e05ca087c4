// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.api.InfrastructureException;
import java.net.URI;

/** Addresses of BMCs: scheme, host and port; a bare host speaks HTTPS. */
final class Addresses {

    private Addresses() {}

    /**
     * Reads an address.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: it is none
     */
    static URI parse(String address) {
        String full = address.contains("://") ? address : "https://" + address;
        try {
            URI uri = URI.create(full);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (web && bare && uri.getHost() != null && uri.getPath().matches("/?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, in our words.
        }
        throw InfrastructureException.invalidArgument(
                "address",
                "is the address of a management controller, e.g. https://192.0.2.10; this one is not",
                "give scheme, host and, where it is not the usual one, port; no path and no credential");
    }
}
