// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;

/**
 * The certificate of a management service, from the handshake.
 *
 * @param issuer 1; who issued it
 * @param subject 1; for whom
 * @param spkiSha256 1; SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits in lower case
 * @param notAfter 1; when it expires
 * @param trustMode 1; how it was verified
 */
@Buildable
public record TlsDescription(String issuer, String subject, String spkiSha256, Instant notAfter, TrustMode trustMode) {

    public TlsDescription {
        Attributes.required(issuer, "issuer");
        Attributes.required(subject, "subject");
        Attributes.required(spkiSha256, "spkiSha256");
        Attributes.required(notAfter, "notAfter");
        Attributes.required(trustMode, "trustMode");
    }

    public static TlsDescriptionBuilder builder() {
        return TlsDescriptionBuilder.builder();
    }
}
