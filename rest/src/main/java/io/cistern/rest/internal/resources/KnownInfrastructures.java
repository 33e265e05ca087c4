// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.api.InfrastructureKind;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.core.Response;

/** The infrastructures of one kind that the consumer may call. */
final class KnownInfrastructures {
    private final Administration administration;
    private final InfrastructureKind kind;

    KnownInfrastructures(Administration administration, InfrastructureKind kind) {
        this.administration = administration;
        this.kind = kind;
    }

    /** All that match. */
    CompletionStage<Response> query(Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.WHOLE);
        return find(parameters, exchange).thenApply(found -> exchange.page(found, Optional.empty()));
    }

    /** The one that the path names. */
    CompletionStage<Response> get(String attribute, String id, Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.ELEMENT);
        return find(parameters, exchange)
                .thenApply(all -> all.stream()
                        .filter(one -> one.infrastructureId().equals(id))
                        .toList())
                .thenApply(found -> exchange.element(Elements.only(found, attribute)));
    }

    private CompletionStage<List<Infrastructure>> find(QueryParameters parameters, Exchange exchange) {
        return administration
                .queryInfrastructures(
                        exchange.call(),
                        new QueryInfrastructuresRequest(Optional.of(parameters.filterWith("kind", kind.name()))))
                .thenApply(QueryInfrastructuresResponse::infrastructures);
    }
}
