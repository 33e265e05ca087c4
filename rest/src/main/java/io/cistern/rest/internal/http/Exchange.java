// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.AttributeSelector;
import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.Consumer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;

/** One request of an authenticated consumer, and the answers it can be given. */
public final class Exchange {
    private static final String JSON = "application/json";

    private final Services services;
    private final Consumer consumer;
    private final Incoming incoming;
    private final QueryParameters parameters;

    Exchange(Services services, Consumer consumer, Incoming incoming, QueryParameters parameters) {
        this.services = services;
        this.consumer = consumer;
        this.incoming = incoming;
        this.parameters = parameters;
    }

    /** The query part of the URL. */
    public QueryParameters parameters() {
        return parameters;
    }

    /** Reads the body. */
    public <T> T body(InputStream body, Class<T> type) throws IOException {
        return services.json().read(body, type);
    }

    /** Reads the body, one attribute of which the path gives. */
    public <T> T body(InputStream body, Class<T> type, String attribute, String value) throws IOException {
        return services.json().read(body, type, attribute, value);
    }

    /** The call of a query. */
    public CallContext call() {
        CallContextBuilder call = begin();
        incoming.preference()
                .patience()
                .filter(patience -> !patience.isZero())
                .ifPresent(patience -> call.timeout(incoming.preference().waitUpTo(services.longestWait())));
        return call.build();
    }

    /** A call that only looks something up. */
    CallContext lookup() {
        return begin().build();
    }

    private CallContextBuilder begin() {
        CallContextBuilder call = CallContext.of(consumer).correlationId(incoming.traceParent());
        incoming.resourceGroup().ifPresent(call::resourceGroupId);
        return call;
    }

    /**
     * Calls a mutation and answers with its result, or with the operation where the consumer does not want to wait any
     * longer.
     *
     * @param infrastructureId the VIM or PIM
     * @param mutation calls it
     * @param answer what its result is answered with
     */
    public <R> CompletionStage<Response> mutation(
            String infrastructureId, Function<CallContext, CompletionStage<R>> mutation, Function<R, Response> answer) {
        Acceptance acceptance = new Acceptance(services, this, infrastructureId);
        CallContextBuilder call = begin();
        incoming.idempotencyKey().ifPresent(call::idempotencyKey);
        if (incoming.preference().immediately()) {
            call.onAccepted(acceptance::accepted);
        } else {
            call.timeout(incoming.preference().waitUpTo(services.longestWait()));
        }
        return acceptance.of(mutation.apply(call.build()).thenApply(answer));
    }

    /** 200 with an output record. */
    public Response ok(Object output) {
        return Response.ok(bytes(output, Optional.empty()), JSON).build();
    }

    /** 201 with an output record, and where its element is. */
    public Response created(Object output, String pathFromHere) {
        return Response.status(Response.Status.CREATED)
                .header("Location", incoming.path() + "/" + pathFromHere)
                .type(JSON)
                .entity(bytes(output, Optional.empty()))
                .build();
    }

    /** 202 with an operation, and where it can be followed. */
    Response accepted(String infrastructureId, String operationId, Optional<?> operation) {
        String path = incoming.door() + "/" + PathSegment.encode(infrastructureId) + "/operations/"
                + PathSegment.encode(operationId);
        Response.ResponseBuilder answer = Response.accepted().header("Location", path);
        if (incoming.preference().respondAsync()) {
            answer.header("Preference-Applied", "respond-async");
        }
        operation.ifPresent(body -> answer.type(JSON).entity(bytes(body, Optional.empty())));
        return answer.build();
    }

    /** 200 with the elements of a page, and how to get the next one. */
    public Response page(List<? extends Record> elements, Optional<String> nextPageToken) {
        Response.ResponseBuilder answer = Response.ok(bytes(elements, parameters.selector()), JSON);
        nextPageToken
                .map(parameters::onPage)
                .ifPresent(query -> answer.header("Link", "<" + incoming.path() + "?" + query + ">; rel=\"next\""));
        return answer.build();
    }

    /** 200 with one element and its ETag, or 304. */
    public Response element(Record element) {
        String tag = tag(element);
        if (incoming.ifNoneMatch()
                .filter(known -> EntityTag.matches(known, tag))
                .isPresent()) {
            return Response.notModified().header("ETag", tag).build();
        }
        return Response.ok(bytes(element, parameters.selector()), JSON)
                .header("ETag", tag)
                .build();
    }

    /** 200 with what is not JSON: text that whoever shows it must not let do anything. */
    public Response picture(String mediaType, String text) {
        return Response.ok(text.getBytes(StandardCharsets.UTF_8), mediaType + ";charset=UTF-8")
                .header("Vary", "Accept")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    /** Goes on if {@code If-Match} is absent or names the present state of an element; else fails with 412. */
    public CompletionStage<Void> unchanged(Supplier<CompletionStage<? extends Record>> element) {
        if (incoming.ifMatch().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return element.get().thenAccept(found -> {
            if (!EntityTag.matches(incoming.ifMatch().get(), tag(found))) {
                throw new WebApplicationException(Response.Status.PRECONDITION_FAILED);
            }
        });
    }

    private String tag(Record element) {
        return EntityTag.of(services.json().canonical(element));
    }

    private byte[] bytes(Object value, Optional<AttributeSelector> selector) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (selector.isPresent()) {
                services.json().write(out, value, selector.get());
            } else {
                services.json().write(out, value);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return out.toByteArray();
    }
}
