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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

/** One request of an authenticated consumer, and the answers it can be given. */
public final class Exchange {
    private static final String JSON = "application/json";

    private final Services services;
    private final HttpServletRequest http;
    private final UriInfo uri;
    private final Consumer consumer;

    /** Authenticates; everything else about a request comes after that. */
    Exchange(Services services, HttpServletRequest http, UriInfo uri) {
        this.services = services;
        this.http = http;
        this.uri = uri;
        this.consumer = Credentials.authenticate(http.getHeader("Authorization"), services.authentication());
    }

    /** The query part of the URL. */
    public QueryParameters parameters() {
        return new QueryParameters(uri.getQueryParameters());
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
        preference()
                .patience()
                .filter(wait -> !wait.isZero())
                .ifPresent(wait -> call.timeout(preference().waitUpTo(services.longestWait())));
        return call.build();
    }

    /** A call that only looks something up. */
    CallContext lookup() {
        return begin().build();
    }

    private CallContextBuilder begin() {
        return CallContext.of(consumer).correlationId(TraceParent.of(http));
    }

    private CallContextBuilder beginMutation() {
        CallContextBuilder call = begin();
        Optional.ofNullable(http.getHeader("Idempotency-Key"))
                .map(key -> key.replaceAll("^\"(.*)\"$", "$1"))
                .ifPresent(call::idempotencyKey);
        return call;
    }

    private Preference preference() {
        return Preference.parse(Collections.list(http.getHeaders("Prefer")));
    }

    /**
     * Calls a mutation and answers with its result, or with the operation where the consumer does not want to wait any
     * longer.
     *
     * @param vimId the VIM
     * @param mutation calls it
     * @param answer what its result is answered with
     */
    public <R> CompletionStage<Response> mutation(
            String vimId, Function<CallContext, CompletionStage<R>> mutation, Function<R, Response> answer) {
        Preference preference = preference();
        Acceptance acceptance = new Acceptance(services, this, vimId);
        CallContextBuilder call = beginMutation();
        if (preference.immediately()) {
            call.onAccepted(acceptance::accepted);
        } else {
            call.timeout(preference.waitUpTo(services.longestWait()));
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
                .header("Location", here() + "/" + pathFromHere)
                .type(JSON)
                .entity(bytes(output, Optional.empty()))
                .build();
    }

    /** 202 with an operation, and where it can be followed. */
    Response accepted(String vimId, String operationId, Optional<?> operation) {
        String path = http.getServletPath() + "/vim/v1/vims/" + PathSegment.encode(vimId) + "/operations/"
                + PathSegment.encode(operationId);
        Response.ResponseBuilder answer = Response.accepted().header("Location", path);
        if (preference().respondAsync()) {
            answer.header("Preference-Applied", "respond-async");
        }
        operation.ifPresent(body -> answer.type(JSON).entity(bytes(body, Optional.empty())));
        return answer.build();
    }

    /** 200 with the elements of a page, and how to get the next one. */
    public Response page(List<? extends Record> elements, Optional<String> nextPageToken) {
        Response.ResponseBuilder answer =
                Response.ok(bytes(elements, parameters().selector()), JSON);
        nextPageToken.ifPresent(token -> answer.header("Link", "<" + next(token) + ">; rel=\"next\""));
        return answer.build();
    }

    private String next(String token) {
        String query = uri.getRequestUriBuilder()
                .replaceQueryParam("page_token", "{token}")
                .build(token)
                .getRawQuery();
        return here() + "?" + query;
    }

    /** 200 with one element and its ETag, or 304. */
    public Response element(Record element) {
        String tag = EntityTag.of(services.json().canonical(element));
        String known = http.getHeader("If-None-Match");
        if (known != null && EntityTag.matches(known, tag)) {
            return Response.notModified().header("ETag", tag).build();
        }
        return Response.ok(bytes(element, parameters().selector()), JSON)
                .header("ETag", tag)
                .build();
    }

    /** Goes on if {@code If-Match} is absent or names the present state of an element; else fails with 412. */
    public CompletionStage<Void> unchanged(Supplier<CompletionStage<? extends Record>> element) {
        String expected = http.getHeader("If-Match");
        if (expected == null) {
            return CompletableFuture.completedFuture(null);
        }
        return element.get().thenAccept(found -> {
            if (!EntityTag.matches(expected, EntityTag.of(services.json().canonical(found)))) {
                throw new WebApplicationException(Response.Status.PRECONDITION_FAILED);
            }
        });
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

    /** The path of this request, without host: a proxy may have another. */
    private String here() {
        return http.getRequestURI();
    }
}
