// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.backend.support.tls.KeyPin;
import io.cistern.backend.support.tls.Peer;
import io.cistern.backend.support.tls.TrustObserver;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which certificate each BMC showed last. */
final class Certificates implements TrustObserver {

    private final Map<Peer, X509Certificate> shown = new ConcurrentHashMap<>();

    @Override
    public void pinned(Peer peer, KeyPin key, X509Certificate certificate) {
        shown.put(peer, certificate);
    }

    @Override
    public void accepted(Peer peer, KeyPin key, X509Certificate certificate) {
        shown.put(peer, certificate);
    }

    @Override
    public void refused(Peer peer, KeyPin key, X509Certificate certificate, String why) {
        shown.put(peer, certificate);
    }

    void forget(Peer peer) {
        shown.remove(peer);
    }

    Optional<TlsDescription> describe(Peer peer, TrustMode trustMode) {
        return Optional.ofNullable(shown.get(peer)).map(certificate -> TlsDescription.builder()
                .issuer(certificate.getIssuerX500Principal().getName())
                .subject(certificate.getSubjectX500Principal().getName())
                .spkiSha256(KeyPin.of(certificate).sha256())
                .notAfter(certificate.getNotAfter().toInstant())
                .trustMode(trustMode)
                .build());
    }
}
