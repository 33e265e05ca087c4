// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Authorization;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Identity over HTTP. */
public final class HttpKeystoneClient implements KeystoneClient {

    private record ProjectsAnswer(List<Project> projects) {
        private record Project(String id) {}
    }

    private final JsonEndpoint identity;
    private final Clock clock;

    public HttpKeystoneClient(JsonEndpoint identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public Token issueToken(Credential credential, Scope scope, CallLimit limit) {
        JsonAnswer<KeystoneToken> answer = identity.open(Authorization.NONE, limit)
                .send(
                        JsonRequest.post(AuthRequest.of(credential, scope), "/auth/tokens")
                                .repeatable(),
                        KeystoneToken.class);
        Optional<String> secret = answer.headers().firstValue("X-Subject-Token");
        Optional<KeystoneToken.Body> body = answer.content().map(KeystoneToken::token);
        if (secret.isEmpty() || body.isEmpty() || body.get().expiresAt() == null) {
            throw new InfrastructureException(
                    ErrorCode.BACKEND_ERROR,
                    "identity POST /auth/tokens: the answer has no token or no end of it",
                    ErrorDetails.builder()
                            .origin(ErrorOrigin.BACKEND)
                            .remedy("check that auth.url is OpenStack Identity v3")
                            .build());
        }
        return new Token(
                secret.get(),
                clock.instant(),
                body.get().expiresAt(),
                body.get().project().map(KeystoneToken.Named::id),
                Stream.ofNullable(body.get().roles())
                        .flatMap(roles -> roles.stream())
                        .map(KeystoneToken.Named::name)
                        .collect(Collectors.toSet()),
                Stream.ofNullable(body.get().catalog())
                        .flatMap(services -> services.stream())
                        .toList());
    }

    @Override
    public List<String> projects(Authorization token, CallLimit limit) {
        return identity
                .open(token, limit)
                .send(JsonRequest.get("/auth/projects"), ProjectsAnswer.class)
                .content()
                .orElseThrow()
                .projects()
                .stream()
                .map(ProjectsAnswer.Project::id)
                .toList();
    }
}
