// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Issues certificates (RFC 5280) with keys on the curve P-256. */
public final class CertificateAuthority {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2));
    private static final byte[] COMMON_NAME = Der.identifier(2, 5, 4, 3);
    private static final byte[] BASIC_CONSTRAINTS = Der.identifier(2, 5, 29, 19);
    private static final byte[] SUBJECT_ALTERNATIVE_NAME = Der.identifier(2, 5, 29, 17);
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final KeyPair key = newKey();
    private final X509Certificate certificate;

    public CertificateAuthority(String name) {
        this.name = name;
        byte[] isAuthority = Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(Der.sequence(Der.yes())));
        this.certificate = certificate(name, key.getPublic(), days(-1), days(3650), isAuthority);
    }

    /** The certificate that clients have to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** A new key with a certificate for this address and host name. */
    public Identity issue(InetAddress address, String hostName, Instant notAfter) {
        KeyPair pair = newKey();
        byte[] names = Der.sequence(
                SUBJECT_ALTERNATIVE_NAME,
                Der.octets(Der.sequence(
                        Der.implicit(IP_ADDRESS, address.getAddress()),
                        Der.implicit(DNS_NAME, hostName.getBytes(StandardCharsets.US_ASCII)))));
        X509Certificate leaf = certificate(hostName, pair.getPublic(), days(-1), notAfter, names);
        return new Identity(pair.getPrivate(), List.of(leaf, certificate));
    }

    private X509Certificate certificate(
            String subject, PublicKey subjectKey, Instant notBefore, Instant notAfter, byte[] extension) {
        byte[] content = Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(127, RANDOM)),
                ECDSA_WITH_SHA256,
                distinguished(name),
                Der.sequence(Der.time(notBefore), Der.time(notAfter)),
                distinguished(subject),
                subjectKey.getEncoded(),
                Der.tagged(3, Der.sequence(extension)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            byte[] all = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(all));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The JDK has no ECDSA", impossible);
        }
    }

    private static byte[] distinguished(String name) {
        return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(name))));
    }

    private static Instant days(long fromNow) {
        return Instant.now().plus(fromNow, ChronoUnit.DAYS);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The JDK has no P-256", impossible);
        }
    }
}
