// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of one cloud: one for each project that is asked for, shared by all calls. */
public final class KeystoneSession {

    private static final Logger LOG = LoggerFactory.getLogger(KeystoneSession.class);
    private static final String HEADER = "X-Auth-Token";

    private final KeystoneClient keystone;
    private final Supplier<Credential> credential;
    private final Map<String, Supplier<Credential>> credentials;
    private final Clock clock;
    private final Map<Scope, SharedToken> tokens = new ConcurrentHashMap<>();

    /**
     * @param credential asked each time a token is needed, so that a changed one is taken up
     * @param credentials the same for single projects, by id, instead of that one
     */
    public KeystoneSession(
            KeystoneClient keystone,
            Supplier<Credential> credential,
            Map<String, Supplier<Credential>> credentials,
            Clock clock) {
        this.keystone = keystone;
        this.credential = credential;
        this.credentials = Map.copyOf(credentials);
        this.clock = clock;
    }

    /**
     * A token that is good for some time to come.
     *
     * @throws InfrastructureException RESOURCE_AUTH_FAILED: the credential, or that of the project, is not accepted;
     *     FORBIDDEN: the credential cannot act in that project
     */
    public Token token(Scope scope, CallLimit limit) {
        return shared(scope).get(limit);
    }

    /** The projects in which the configured credential can act. */
    public List<String> projects(CallLimit limit) {
        return keystone.projects(in(Scope.OWN), limit);
    }

    /** Makes requests with the token of a project. */
    public Authorization in(Scope scope) {
        return new Authorization() {
            @Override
            public Map<String, String> headers(CallLimit limit) {
                return Map.of(HEADER, token(scope, limit).secret());
            }

            @Override
            public boolean renew(Map<String, String> refused, CallLimit limit) {
                shared(scope).drop(refused.get(HEADER));
                return true;
            }
        };
    }

    private SharedToken shared(Scope scope) {
        return tokens.computeIfAbsent(scope, asked -> new SharedToken(limit -> issue(asked, limit), clock));
    }

    private Token issue(Scope scope, CallLimit limit) {
        Optional<Supplier<Credential>> itsOwn = scope.projectId().map(credentials::get);
        return itsOwn.isPresent() ? issueTo(scope, itsOwn.get(), limit) : issueByDefault(scope, limit);
    }

    /** By the credential of the project; what is wrong with it concerns this project alone. */
    private Token issueTo(Scope scope, Supplier<Credential> itsOwn, CallLimit limit) {
        String project = scope.projectId().orElseThrow();
        try {
            Credential who = itsOwn.get();
            Token token = keystone.issueToken(who, scope, limit);
            if (!token.projectId().equals(scope.projectId())) {
                throw new InfrastructureException(
                        ErrorCode.RESOURCE_AUTH_FAILED,
                        who + " is bound to project " + token.projectId().orElse("?"));
            }
            return token;
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.INVALID_ARGUMENT && e.code() != ErrorCode.RESOURCE_AUTH_FAILED) {
                throw e;
            }
            // Whoever sees other groups, too, is answered without this one.
            LOG.warn("resource group {} cannot be reached with its credential: {}", project, e.getMessage());
            throw new InfrastructureException(
                    ErrorCode.RESOURCE_AUTH_FAILED,
                    "the backend cannot sign in to resource group " + project + " with what credentials names for it: "
                            + e.getMessage(),
                    e.details().toBuilder()
                            .origin(ErrorOrigin.BACKEND)
                            .attribute(Optional.empty())
                            .remedy("correct the entry of clouds.file that credentials names for " + project)
                            .build(),
                    e);
        }
    }

    private Token issueByDefault(Scope scope, CallLimit limit) {
        Credential who = credential();
        if (scope.projectId().isPresent() && who instanceof Credential.Application) {
            throw cannotActIn(scope, who + " is bound to one project", null);
        }
        try {
            return keystone.issueToken(who, scope, limit);
        } catch (InfrastructureException e) {
            if (e.code() == ErrorCode.INVALID_ARGUMENT) {
                throw misconfigured(e);
            }
            if (e.code() != ErrorCode.RESOURCE_AUTH_FAILED) {
                throw e;
            }
            if (scope.projectId().isPresent() && token(Scope.OWN, limit) != null) {
                // Identity answers 401, not 403, to a good password for a project without a role in it.
                throw cannotActIn(scope, who + " has no role there", e);
            }
            throw new InfrastructureException(
                    ErrorCode.RESOURCE_AUTH_FAILED,
                    "the cloud does not accept " + who + "; correct user, project or secret in the configuration",
                    e.details(),
                    e);
        }
    }

    private Credential credential() {
        try {
            return credential.get();
        } catch (InfrastructureException e) {
            throw misconfigured(e);
        }
    }

    /** What is wrong is in the configuration, not in the caller's request. */
    private static InfrastructureException misconfigured(InfrastructureException e) {
        return new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                "the backend cannot sign in: " + e.getMessage(),
                e.details().toBuilder().attribute(Optional.empty()).build(),
                e);
    }

    private static InfrastructureException cannotActIn(Scope scope, String why, InfrastructureException cause) {
        String project = scope.projectId().orElseThrow();
        return new InfrastructureException(
                ErrorCode.FORBIDDEN,
                "the backend cannot act in resource group " + project + ": " + why,
                (cause == null ? ErrorDetails.NONE : cause.details())
                        .toBuilder()
                                .origin(ErrorOrigin.BACKEND)
                                .attribute("resourceGroupId")
                                .rule("is a project in which the configured credential has a role")
                                .remedy(
                                        "give the credential a role in the project, or name one for the project in credentials")
                                .build(),
                cause);
    }
}
