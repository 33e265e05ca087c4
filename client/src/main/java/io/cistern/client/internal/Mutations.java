// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.json.CisternJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Operations that change something: accepted at once, then followed until their end. */
final class Mutations {
    private final Remote remote;
    private final CisternJson json;
    private final Optional<String> infrastructureId;
    private final RouteTable routes;

    Mutations(Remote remote, CisternJson json, Optional<String> infrastructureId, RouteTable routes) {
        this.remote = remote;
        this.json = json;
        this.infrastructureId = infrastructureId;
        this.routes = routes;
    }

    <R> CompletionStage<R> call(Route route, CallContext call, Request request, Class<R> response) {
        Instant until = Deadlines.of(call, OperationKind.MUTATION);
        String key = call.idempotencyKey().orElseGet(() -> UUID.randomUUID().toString());
        Remote.Sent sent = new Remote.Sent(
                route.method(),
                Paths.of(route, infrastructureId, request, response),
                Map.of("Prefer", "respond-async", "Idempotency-Key", key),
                route.hasBody() ? Optional.of(json.write(request)) : Optional.empty(),
                until);
        return remote.send(call, sent)
                .thenApply(answer -> answer.successful(json))
                .thenCompose(answer -> answer.status() == 202
                        ? follow(route, call, until, answer).result().thenApply(response::cast)
                        : CompletableFuture.completedFuture(json.read(answer.body(), response)));
    }

    /** What is taken from the answer is an identifier, never an address. */
    private Following follow(Route route, CallContext call, Instant until, Answer accepted) {
        String operationId = accepted.location()
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.INTERNAL, "The gateway has accepted the operation without telling which"));
        String path = routes.operation(route)
                .path(variable -> variable.equals("operationId") ? operationId : infrastructureId.orElseThrow());
        return new Following(remote, json, call, until, operationId, path);
    }
}
