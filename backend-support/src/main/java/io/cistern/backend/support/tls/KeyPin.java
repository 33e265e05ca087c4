// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import io.cistern.api.InfrastructureException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The fingerprint of a public key, which outlives the certificates that are made for it.
 *
 * @param sha256 the SHA-256 of the SubjectPublicKeyInfo, 64 hexadecimal digits in lower case
 */
public record KeyPin(String sha256) {

    /** The pin of the key in a certificate. */
    public static KeyPin of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return new KeyPin(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a pin as operators write it: with or without {@code sha256:}, colons and capitals.
     *
     * @param attribute where it was written, for messages
     * @throws InfrastructureException INVALID_ARGUMENT: it is none
     */
    public static KeyPin parse(String attribute, String text) {
        String digits = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^sha256[:/]", "")
                .replace(":", "");
        if (!digits.matches("[0-9a-f]{64}")) {
            throw InfrastructureException.invalidArgument(
                    attribute,
                    "is the SHA-256 of a public key, 64 hexadecimal digits; \"" + text + "\" is not",
                    "take it from: openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256");
        }
        return new KeyPin(digits);
    }

    @Override
    public String toString() {
        return "sha256:" + sha256;
    }
}
