// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** The platform's own check of a chain against authorities. */
public final class AuthorityCheck {

    private AuthorityCheck() {}

    /** What believes these authorities and no others. */
    public static TrustManager[] trusting(List<X509Certificate> authorities) throws GeneralSecurityException {
        if (authorities.isEmpty()) {
            throw new CertificateException("it has no certificate");
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + count++, authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust.getTrustManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
    }

    static void check(PeerTrust.Authorities trust, X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        try {
            X509ExtendedTrustManager platform = (X509ExtendedTrustManager) trusting(trust.certificates())[0];
            if (trust.hostName()) {
                // The engine asks for the check of the name.
                platform.checkServerTrusted(chain, authType, engine);
            } else {
                platform.checkServerTrusted(chain, authType);
            }
        } catch (CertificateException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e.getMessage(), e);
        }
    }
}
