// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;

/** The public keys of an issuer of tokens, from a file. */
final class IssuerKeys {

    private IssuerKeys() {}

    /**
     * Reads them.
     *
     * @param file a JWK set, or one public key or certificate in PEM
     * @throws IllegalArgumentException the file has none
     */
    static JWKSet read(Path file) {
        try {
            String content = Files.readString(file);
            if (content.contains("-----BEGIN CERTIFICATE-----")) {
                return new JWKSet(JWK.parse((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)))));
            }
            return content.contains("-----BEGIN PUBLIC KEY-----")
                    ? new JWKSet(publicKey(content))
                    : JWKSet.parse(content);
        } catch (IOException | ParseException | JOSEException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    file + " has no keys; give a JWK set, or a public RSA or EC key or certificate in PEM", e);
        }
    }

    private static JWK publicKey(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        X509EncodedKeySpec encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
        try {
            return new RSAKey.Builder(
                            (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded))
                    .build();
        } catch (GeneralSecurityException e) {
            ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded);
            return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
        }
    }
}
