// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.backend.physical.TlsPolicy;
import io.cistern.internal.Constraints;
import io.cistern.pim.inventory.TrustMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for how an endpoint is reached. */
final class EndpointRules {
    private static final Pattern REFERENCE = Pattern.compile("(file|env):\\s*\\S.*");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private EndpointRules() {}

    /** Scheme, host and perhaps port. The address is not repeated in the message: it may hold a password. */
    static void address(String path, String address) {
        Constraints.text(path, address);
        Constraints.check(
                isAddress(address),
                path,
                "is an https or http address: a host, perhaps a port, and nothing else",
                "write an address such as https://192.0.2.10");
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() < 65_536
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPath().matches("/?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A reference to a secret. It is not repeated in the message: it may be the secret. */
    static void credentialRef(String path, Optional<String> reference) {
        Constraints.text(path, reference);
        reference.ifPresent(value -> Constraints.check(
                REFERENCE.matcher(value).matches(),
                path,
                "is a reference, file:<path> or env:<name>, never the secret itself",
                "put the secret into a file that only the gateway can read and write file:<path> here"));
    }

    /** Public keys. */
    static void pins(String path, List<String> pins) {
        Constraints.each(path, pins, EndpointRules::key);
    }

    /** A public key. */
    static void key(String path, String pin) {
        Constraints.check(
                KEY.matcher(pin).matches(),
                path,
                "is 64 hexadecimal digits in lower case",
                "give the SHA-256 of the SubjectPublicKeyInfo");
    }

    /** How a certificate is verified. */
    static void tls(String path, TlsPolicy tls) {
        pins(path + ".pins", tls.pins());
        Constraints.check(
                tls.trustMode() != TrustMode.PIN || !tls.pins().isEmpty(),
                path + ".pins",
                "has the public keys that are accepted, where trustMode is PIN",
                "give one, or TOFU as trustMode and the key at approval");
        Constraints.check(
                tls.trustMode() == TrustMode.PIN
                        || tls.trustMode() == TrustMode.TOFU
                        || tls.pins().isEmpty(),
                path + ".pins",
                "is empty where trustMode is " + tls.trustMode(),
                "leave it out, or give PIN as trustMode");
        Constraints.check(
                tls.trustMode() == TrustMode.CA || !tls.verifyHostName(),
                path + ".verifyHostName",
                "goes with CA as trustMode only",
                "leave it out, or give CA as trustMode");
    }
}
