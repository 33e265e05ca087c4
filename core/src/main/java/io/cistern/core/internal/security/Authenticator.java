// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.audit.AuditTrail;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;

/** Turns accepted credentials into consumers, and writes those that are not accepted to the audit. */
public final class Authenticator {

    private static final int LONGEST_NAME = 255;

    private final GrantTable grants;
    private final ContainerLogin login;
    private final Optional<BearerTokens> tokens;
    private final FailedLogins failedLogins;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param tokens accepts bearer tokens; empty: no issuer is configured */
    Authenticator(
            GrantTable grants, ContainerLogin login, Optional<BearerTokens> tokens, AuditTrail audit, Clock clock) {
        this.grants = grants;
        this.login = login;
        this.tokens = tokens;
        this.failedLogins = new FailedLogins(clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins one with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    public AuthenticatedConsumer password(String name, char[] password) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("unknown", Optional.empty());
        }
        Optional<Duration> wait = failedLogins.wait(name);
        if (wait.isPresent()) {
            throw refused(name, wait);
        }
        Optional<Subject> subject = login.login(name, password);
        if (subject.isEmpty()) {
            failedLogins.failed(name);
            throw refused(name, Optional.empty());
        }
        failedLogins.succeeded(name);
        return consumer(name, subject.get());
    }

    public AuthenticatedConsumer bearerToken(String token) {
        return tokens.flatMap(issuer -> issuer.accepted(token)).orElseThrow(() -> refused("bearer", Optional.empty()));
    }

    public AuthenticatedConsumer subject(Subject subject) {
        return names(subject, "UserPrincipal").stream()
                .findFirst()
                .map(name -> consumer(name, subject))
                .orElseThrow(() -> refused("unknown", Optional.empty()));
    }

    public AuthenticatedConsumer bundle(String symbolicName) {
        return new AuthenticatedConsumer("bundle:" + symbolicName, grants.ofBundle(symbolicName));
    }

    private AuthenticatedConsumer consumer(String name, Subject subject) {
        Set<Grant> granted = grants.of(name, names(subject, "RolePrincipal"), names(subject, "GroupPrincipal"));
        return new AuthenticatedConsumer(name, granted);
    }

    /** By the name of their class: each container has its own, all call them so. */
    private static Set<String> names(Subject subject, String kindOfPrincipal) {
        return subject.getPrincipals().stream()
                .filter(principal -> principal.getClass().getSimpleName().equals(kindOfPrincipal))
                .map(Principal::getName)
                .collect(Collectors.toSet());
    }

    private InfrastructureException refused(String name, Optional<Duration> wait) {
        audit.append(new AuditEntry(
                clock.instant(),
                name,
                "authenticate",
                Optional.empty(),
                Optional.empty(),
                ErrorCode.UNAUTHENTICATED.name(),
                Optional.empty(),
                Optional.empty(),
                wait.map(pause -> "too many failures")));
        return new InfrastructureException(
                ErrorCode.UNAUTHENTICATED,
                "the credential is not accepted"
                        + wait.map(pause -> "; wait before the next attempt").orElse(""),
                ErrorDetails.builder()
                        .remedy("give a valid credential")
                        .retryAfter(wait)
                        .origin(ErrorOrigin.GATEWAY)
                        .build());
    }

    /** Makes an authenticator of a configuration. */
    public static final class Builder {

        private GrantTable grants = new GrantTable(Map.of());
        private ContainerLogin login = ContainerLogin.realm("karaf");
        private Optional<BearerTokens> tokens = Optional.empty();

        private Builder() {}

        /** Who may do what, see {@link GrantTable}. */
        public Builder grants(Map<String, ?> lines) {
            grants = new GrantTable(lines);
            return this;
        }

        /** The JAAS realm that knows the users. */
        public Builder realm(String realm) {
            login = ContainerLogin.realm(realm);
            return this;
        }

        /** Accepts the tokens of an issuer. */
        public Builder tokens(String issuer, String audience, Path keys, String grantsClaim) {
            tokens = Optional.of(new BearerTokens(issuer, audience, IssuerKeys.read(keys), grantsClaim));
            return this;
        }

        public Authenticator build(AuditTrail audit) {
            return new Authenticator(grants, login, tokens, audit, Clock.systemUTC());
        }
    }
}
