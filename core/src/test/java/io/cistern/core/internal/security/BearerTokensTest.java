// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.cistern.api.Grant;
import io.cistern.api.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BearerTokensTest {

    private static RSAKey rsa;
    private static ECKey ec;

    @TempDir
    Path directory;

    private final BearerTokens tokens = new BearerTokens("issuer", "cistern", new JWKSet(List.of(rsa, ec)), "grants");

    @BeforeAll
    static void makeKeys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("r").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("ccm-1")
                .issuer("issuer")
                .audience("cistern")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("grants", List.of("OPERATOR:edge-1:*"));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String rs256(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(rsa));
    }

    @Test
    void token_givesTheSubjectAndItsGrants() throws JOSEException {
        AuthenticatedConsumer consumer =
                new AuthenticatedConsumer("ccm-1", java.util.Set.of(new Grant(Role.OPERATOR, "edge-1", "*")));

        assertThat(tokens.accepted(rs256(claims().build()))).contains(consumer);
        assertThat(tokens.accepted(signed(claims().build(), JWSAlgorithm.ES256, new ECDSASigner(ec))))
                .contains(consumer);
    }

    @Test
    void token_isNotAccepted_whenAClaimIsWrongOrMissing() throws JOSEException {
        assertThat(tokens.accepted(rs256(claims().issuer("other").build()))).isEmpty();
        assertThat(tokens.accepted(rs256(claims().audience("other").build()))).isEmpty();
        assertThat(tokens.accepted(rs256(claims().subject(null).build()))).isEmpty();
        assertThat(tokens.accepted(rs256(claims().expirationTime(null).build())))
                .isEmpty();
        assertThat(tokens.accepted(
                        rs256(claims().expirationTime(Date.from(Instant.now().minusSeconds(300)))
                                .build())))
                .isEmpty();
        assertThat(tokens.accepted(
                        rs256(claims().claim("grants", List.of("OWNER:*:*")).build())))
                .isEmpty();
    }

    @Test
    void token_isNotAccepted_whenItsSignatureIsAnother() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        byte[] publicKey = rsa.toRSAPublicKey().getEncoded();

        assertThat(tokens.accepted(signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(other))))
                .isEmpty();
        assertThat(tokens.accepted(signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(publicKey))))
                .isEmpty();
        assertThat(tokens.accepted(new PlainJWT(claims().build()).serialize())).isEmpty();
        assertThat(tokens.accepted("junk")).isEmpty();
        assertThat(tokens.accepted("a".repeat(20_000))).isEmpty();
    }

    @Test
    void keys_areRead_asJwkSetAndAsPem() throws IOException, JOSEException {
        Path set = Files.writeString(directory.resolve("jwks"), new JWKSet(rsa.toPublicJWK()).toString());
        Path rsaPem = Files.writeString(
                directory.resolve("rsa"), pem(rsa.toRSAPublicKey().getEncoded()));
        Path ecPem = Files.writeString(
                directory.resolve("ec"), pem(ec.toECPublicKey().getEncoded()));

        assertThat(IssuerKeys.read(set).getKeys()).hasSize(1);
        for (Path file : List.of(set, rsaPem)) {
            BearerTokens read = new BearerTokens("issuer", "cistern", IssuerKeys.read(file), "grants");
            assertThat(read.accepted(rs256(claims().build()))).isPresent();
        }
        BearerTokens read = new BearerTokens("issuer", "cistern", IssuerKeys.read(ecPem), "grants");
        assertThat(read.accepted(signed(claims().build(), JWSAlgorithm.ES256, new ECDSASigner(ec))))
                .isPresent();
        Path junk = Files.writeString(directory.resolve("junk"), "nothing");
        assertThatThrownBy(() -> IssuerKeys.read(junk)).hasMessageContaining("has no keys");
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
