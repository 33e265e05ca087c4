// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the authorities that the certificates of BMCs come from. A change of it holds without a restart. */
final class AuthoritiesFile implements Supplier<List<X509Certificate>> {

    private static final Logger LOG = LoggerFactory.getLogger(AuthoritiesFile.class);

    private final Path file;
    private Optional<Stamp> stamp;
    private List<X509Certificate> known;

    /** @throws InfrastructureException INVALID_ARGUMENT: it is no such file */
    AuthoritiesFile(Path file) {
        this.file = file;
        this.stamp = stamp();
        this.known = read();
    }

    /** Those in the file; where it has become unusable, those that were in it before. */
    @Override
    public synchronized List<X509Certificate> get() {
        Optional<Stamp> now = stamp();
        if (!now.equals(stamp)) {
            stamp = now;
            try {
                known = read();
                LOG.info("{} authorities are in {} now", known.size(), file);
            } catch (InfrastructureException unusable) {
                LOG.warn("{}; until then those that were in it before are believed", unusable.getMessage());
            }
        }
        return known;
    }

    private List<X509Certificate> read() {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new CertificateException("there is none in it");
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw InfrastructureException.invalidArgument(
                    "tls.ca_file",
                    "names a file of certificates in PEM form; " + file + " is not: " + e.getMessage(),
                    "give the certificate of the authority that signed the certificates of the BMCs");
        }
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.lastModifiedTime().toMillis(),
                    attributes.size(),
                    Optional.ofNullable(attributes.fileKey()).map(Object::toString)));
        } catch (IOException missing) {
            return Optional.empty(); // what is wrong is told by reading it
        }
    }

    /** What tells a file from what it was; a file that was put in place of another has another key. */
    private record Stamp(long modified, long size, Optional<String> key) {}
}
