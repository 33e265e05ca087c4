// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a client reaches the gateway.
 *
 * @param endpoint where the façade is, e.g. {@code https://cistern.example:8443/cistern}
 * @param credential who the client is
 * @param authorities file of the certificates (PEM) that the gateway's is to be signed by; absent: those that the JDK
 *     trusts
 * @param plainHttp whether a credential may be sent without TLS to another machine; this machine is always fine
 */
public record ClientSettings(URI endpoint, Credential credential, Optional<Path> authorities, boolean plainHttp) {

    public ClientSettings {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(authorities, "authorities");
        if (endpoint.getHost() == null || endpoint.getRawQuery() != null || endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The endpoint is like https://host:8443/cistern, without query and password");
        }
        boolean http = "http".equalsIgnoreCase(endpoint.getScheme());
        if (!http && !"https".equalsIgnoreCase(endpoint.getScheme())) {
            throw new IllegalArgumentException("The endpoint begins with https:// or http://");
        }
        if (http && !plainHttp && !isThisMachine(endpoint.getHost())) {
            throw new IllegalArgumentException(
                    "A credential is sent over TLS or to this machine only; use https, or say that plainHttp is meant");
        }
    }

    /** TLS with the authorities of the JDK. */
    public static ClientSettings of(URI endpoint, Credential credential) {
        return new ClientSettings(endpoint, credential, Optional.empty(), false);
    }

    /** The same with authorities of its own. */
    public ClientSettings trusting(Path certificates) {
        return new ClientSettings(endpoint, credential, Optional.of(certificates), plainHttp);
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
