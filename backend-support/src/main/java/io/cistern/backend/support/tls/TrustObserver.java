// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.security.cert.X509Certificate;

/** Told what peers show. Called while a connection is being made: it must not block. */
public interface TrustObserver {

    /** Cares about nothing. */
    TrustObserver NONE = new TrustObserver() {};

    /** A peer was believed at first sight; from now on only this key is, and it should be kept. */
    default void pinned(Peer peer, KeyPin key, X509Certificate certificate) {}

    /** A peer showed what it should. */
    default void accepted(Peer peer, KeyPin key, X509Certificate certificate) {}

    /** A peer showed something else, and was sent nothing. */
    default void refused(Peer peer, KeyPin key, X509Certificate certificate, String why) {}
}
