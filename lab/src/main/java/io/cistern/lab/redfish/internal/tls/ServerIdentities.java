// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.function.Function;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** One TLS context for many servers: each engine is made with the name of the server it answers for. */
public final class ServerIdentities {

    private final SSLContext context;

    /** Asks for the identity of a server, by name, at each handshake. */
    public ServerIdentities(Function<String, Identity> identities) {
        try {
            context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new ByEngine(identities)}, null, null);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The JDK has no TLS", impossible);
        }
    }

    /** The server's side of a connection to this server. */
    public SSLEngine engine(String server) {
        SSLEngine engine = context.createSSLEngine(server, 0);
        engine.setUseClientMode(false);
        return engine;
    }

    private static final class ByEngine extends X509ExtendedKeyManager {

        private final Function<String, Identity> identities;

        private ByEngine(Function<String, Identity> identities) {
            this.identities = identities;
        }

        @Override
        public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
            return keyType.startsWith("EC") ? engine.getPeerHost() : null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return identities.apply(alias).chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return identities.apply(alias).key();
        }

        @Override
        public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public String[] getServerAliases(String keyType, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public String[] getClientAliases(String keyType, Principal[] issuers) {
            return new String[0];
        }
    }
}
