// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.cistern.api.Grant;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts signed JWTs of one issuer: signature, issuer, audience, subject and expiry must all be right. */
final class BearerTokens {

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final int LONGEST = 16_384;
    private static final int LONGEST_NAME = 255;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String grantsClaim;

    /**
     * @param issuer the issuer's name
     * @param audience what tokens for us are addressed to
     * @param keys the issuer's public keys
     * @param grantsClaim the claim that lists grants as {@code ROLE:infrastructure:resourceGroup}
     */
    BearerTokens(String issuer, String audience, JWKSet keys, String grantsClaim) {
        this.grantsClaim = grantsClaim;
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys.toPublicJWKSet())));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    }

    /** The consumer that a token stands for; empty: it is not accepted. */
    Optional<AuthenticatedConsumer> accepted(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Set<Grant> granted = grants(claims);
            String name = claims.getSubject();
            return Optional.of(name)
                    .filter(given -> !given.isBlank() && given.length() <= LONGEST_NAME)
                    .map(given -> new AuthenticatedConsumer(given, granted));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.debug("A bearer token was not accepted: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Set<Grant> grants(JWTClaimsSet claims) throws ParseException {
        List<String> listed =
                Optional.ofNullable(claims.getStringListClaim(grantsClaim)).orElse(List.of());
        return listed.stream().map(text -> GrantTable.grant(grantsClaim, text)).collect(Collectors.toSet());
    }
}
