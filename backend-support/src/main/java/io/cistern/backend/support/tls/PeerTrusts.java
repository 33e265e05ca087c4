// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides by peer whether a certificate is believed. What a peer has to show can be changed at any time; whoever changes
 * it also calls {@link io.cistern.backend.support.http.HttpTransport#forget}, since a resumed TLS session shows nothing.
 */
public final class PeerTrusts extends X509ExtendedTrustManager {

    private final Map<Peer, PeerTrust> trusts = new ConcurrentHashMap<>();
    private final TrustObserver observer;

    public PeerTrusts(TrustObserver observer) {
        this.observer = observer;
    }

    /** From now on a peer has to show this. */
    public void expect(Peer peer, PeerTrust trust) {
        trusts.put(peer, trust);
    }

    /** Whether it is this that a peer has to show, be it that this was met at first use. */
    public boolean expects(Peer peer, PeerTrust trust) {
        return trust.equals(trusts.get(peer));
    }

    /** From now on a peer is a stranger. */
    public void forget(Peer peer) {
        trusts.remove(peer);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(new Peer(engine.getPeerHost(), engine.getPeerPort()), chain, authType, engine);
    }

    private void check(Peer peer, X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        KeyPin key = KeyPin.of(chain[0]);
        PeerTrust trust = trusts.get(peer);
        try {
            if (trust == null) {
                throw new CertificateException("nothing is configured that " + peer + " has to show");
            } else if (trust instanceof PeerTrust.FirstUse) {
                pin(peer, key, chain[0]);
            } else if (trust instanceof PeerTrust.Pins pins) {
                match(pins, key);
            } else if (trust instanceof PeerTrust.Authorities authorities) {
                AuthorityCheck.check(authorities, chain, authType, engine);
            }
        } catch (CertificateException e) {
            observer.refused(peer, key, chain[0], e.getMessage());
            throw e;
        }
        observer.accepted(peer, key, chain[0]);
    }

    private void pin(Peer peer, KeyPin key, X509Certificate certificate) throws CertificateException {
        PeerTrust.Pins pins = new PeerTrust.Pins(Set.of(key));
        PeerTrust now =
                trusts.computeIfPresent(peer, (same, before) -> before instanceof PeerTrust.FirstUse ? pins : before);
        if (now == pins) {
            observer.pinned(peer, key, certificate);
        } else if (now instanceof PeerTrust.Pins others) {
            // Another connection was first.
            match(others, key);
        } else {
            throw new CertificateException("what it has to show was changed meanwhile");
        }
    }

    private static void match(PeerTrust.Pins pins, KeyPin key) throws CertificateException {
        if (!pins.keys().contains(key)) {
            throw new CertificateException("its key is " + key + ", expected was "
                    + pins.keys().stream().map(KeyPin::toString).sorted().collect(Collectors.joining(" or ")));
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw unknownPeer();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw unknownPeer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw unknownPeer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw unknownPeer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw unknownPeer();
    }

    private static CertificateException unknownPeer() {
        return new CertificateException("only peers that are called over HTTP can be told apart");
    }
}
