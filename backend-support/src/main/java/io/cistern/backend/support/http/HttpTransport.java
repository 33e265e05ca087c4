// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.tls.AuthorityCheck;
import io.cistern.backend.support.tls.Peer;
import io.cistern.backend.support.tls.PeerTrusts;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one backend: a pool of kept-alive connections and what its peers have to show. TLS 1.2 at least.
 */
public final class HttpTransport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

    /** So many for all peers together: more than twice as many as a fleet has BMCs. */
    private static final int TLS_SESSIONS = 10_000;

    /** A session that is resumed hangs on the one before it as long as the first one lasts: a day by default. */
    private static final int TLS_SESSION_SECONDS = 600;

    private final ExecutorService executor = Executors.newCachedThreadPool(daemon("cistern-http"));
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(1, daemon("cistern-http-watchdog"));
    private final HttpClient client;

    private HttpTransport(Optional<SSLContext> trust, Duration connectTimeout) {
        // Before the first use of the JDK's client.
        LOG.debug("connections can be closed after each request: {}", ClosedConnections.ALLOWED);
        // A watch that is over must not hold its answer until it would have struck.
        watchdog.setRemoveOnCancelPolicy(true);
        HttpClient.Builder builder = HttpClient.newBuilder()
                // Infrastructure services speak HTTP/1.1; an upgrade offer confuses some of them.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .sslParameters(tls())
                .executor(executor);
        trust.ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** Trusts the authorities that the platform trusts; host names are verified. */
    public static HttpTransport trustingPlatform(Duration connectTimeout) {
        return new HttpTransport(Optional.empty(), connectTimeout);
    }

    /**
     * Trusts the authorities of a file, and no others; host names are verified.
     *
     * @param key the configuration key that names the file, for messages
     * @param caFile certificates in PEM form
     * @throws InfrastructureException INVALID_ARGUMENT: the file cannot be read or has no certificate
     */
    public static HttpTransport trusting(String key, Path caFile, Duration connectTimeout) {
        try (InputStream file = Files.newInputStream(caFile)) {
            return new HttpTransport(
                    Optional.of(contextOf(AuthorityCheck.trusting(
                            CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                                    .map(X509Certificate.class::cast)
                                    .toList()))),
                    connectTimeout);
        } catch (IOException | GeneralSecurityException e) {
            throw InfrastructureException.invalidArgument(
                    key,
                    "names a file of certificates in PEM form; " + caFile + " is not: " + e.getMessage(),
                    "give the certificate of the authority that signed the endpoints' certificates");
        }
    }

    /** Believes each peer what is expected of it; TLS 1.2 at least. */
    public static HttpTransport believing(PeerTrusts trusts, Duration connectTimeout) {
        try {
            return new HttpTransport(Optional.of(contextOf(trusts)), connectTimeout);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static SSLContext contextOf(TrustManager... trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, null);
        context.getClientSessionContext().setSessionCacheSize(TLS_SESSIONS);
        context.getClientSessionContext().setSessionTimeout(TLS_SESSION_SECONDS);
        return context;
    }

    /** Ends the TLS sessions with a peer: at the next connection it shows its certificate again. */
    public void forget(Peer peer) {
        SSLSessionContext sessions = client.sslContext().getClientSessionContext();
        Collections.list(sessions.getIds()).stream()
                .map(sessions::getSession)
                .filter(session ->
                        session != null && peer.equals(new Peer(session.getPeerHost(), session.getPeerPort())))
                .forEach(SSLSession::invalidate);
    }

    HttpClient client() {
        return client;
    }

    /** Ends what takes too long where the client itself has no limit: the reading of a body. */
    ScheduledExecutorService watchdog() {
        return watchdog;
    }

    /** Breaks what is in flight. */
    @Override
    public void close() {
        watchdog.shutdownNow();
        executor.shutdownNow();
    }

    private static SSLParameters tls() {
        return new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"});
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
