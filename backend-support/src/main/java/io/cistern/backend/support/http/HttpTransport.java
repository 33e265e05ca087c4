// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The connections of one backend: a pool of kept-alive connections and the authorities that its peers' certificates must
 * come from. Certificates and host names are always verified.
 */
public final class HttpTransport implements AutoCloseable {

    private final ExecutorService executor = Executors.newCachedThreadPool(daemon("cistern-http"));
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(daemon("cistern-http-watchdog"));
    private final HttpClient client;

    private HttpTransport(Optional<SSLContext> trust, Duration connectTimeout) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                // Infrastructure services speak HTTP/1.1; an upgrade offer confuses some of them.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(executor);
        trust.ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** Trusts the authorities that the platform trusts. */
    public static HttpTransport trustingPlatform(Duration connectTimeout) {
        return new HttpTransport(Optional.empty(), connectTimeout);
    }

    /**
     * Trusts the authorities of a file, and no others.
     *
     * @param key the configuration key that names the file, for messages
     * @param caFile certificates in PEM form
     * @throws InfrastructureException INVALID_ARGUMENT: the file cannot be read or has no certificate
     */
    public static HttpTransport trusting(String key, Path caFile, Duration connectTimeout) {
        try (InputStream file = Files.newInputStream(caFile)) {
            return new HttpTransport(
                    Optional.of(
                            contextOf(CertificateFactory.getInstance("X.509").generateCertificates(file))),
                    connectTimeout);
        } catch (IOException | GeneralSecurityException e) {
            throw InfrastructureException.invalidArgument(
                    key,
                    "names a file of certificates in PEM form; " + caFile + " is not: " + e.getMessage(),
                    "give the certificate of the authority that signed the endpoints' certificates");
        }
    }

    private static SSLContext contextOf(Collection<? extends Certificate> authorities)
            throws GeneralSecurityException, IOException {
        if (authorities.isEmpty()) {
            throw new CertificateException("it has no certificate");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int count = 0;
        for (Certificate authority : authorities) {
            store.setCertificateEntry("authority-" + count++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
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

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
