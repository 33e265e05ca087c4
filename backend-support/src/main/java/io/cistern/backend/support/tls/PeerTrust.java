// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What a peer has to show to be believed. */
public sealed interface PeerTrust {

    /**
     * A chain to one of these authorities.
     *
     * @param hostName whether the certificate must name the host too; devices are mostly addressed by number
     */
    record Authorities(List<X509Certificate> certificates, boolean hostName) implements PeerTrust {
        public Authorities {
            certificates = List.copyOf(certificates);
        }
    }

    /** One of these keys; two while a key is being changed. Name and dates of the certificate do not matter. */
    record Pins(Set<KeyPin> keys) implements PeerTrust {
        public Pins {
            keys = Set.copyOf(keys);
        }
    }

    /** Anything at the first contact, and the same key ever after. */
    record FirstUse() implements PeerTrust {}

    /** Anything at any time. */
    record Anyone() implements PeerTrust {}
}
