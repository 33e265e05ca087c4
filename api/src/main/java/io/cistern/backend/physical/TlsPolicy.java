// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.TrustMode;
import java.util.List;

/**
 * How the certificate of an endpoint is verified.
 *
 * @param trustMode the way; {@code TOFU}: {@code pins} is empty until approval stores what was met
 * @param pins SHA-256 of each SubjectPublicKeyInfo that is accepted, 64 hexadecimal digits in lower case; two during
 *     a planned change
 * @param verifyHostName whether the certificate must name the host; with {@code CA} only
 * @param legacyTls whether versions before TLS 1.2 are accepted
 */
public record TlsPolicy(TrustMode trustMode, List<String> pins, boolean verifyHostName, boolean legacyTls) {

    /** Whom a human has looked at is trusted from then on. */
    public static final TlsPolicy TRUST_ON_FIRST_USE = new TlsPolicy(TrustMode.TOFU, List.of(), false, false);

    public TlsPolicy {
        Attributes.required(trustMode, "trustMode");
        pins = Attributes.list(pins, "pins");
    }
}
