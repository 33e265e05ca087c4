// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import io.cistern.json.CisternJson;
import io.cistern.rest.internal.http.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Examples that are what the façade really takes and gives: each is read or written by the façade's own JSON. */
final class Examples {
    private static final CisternJson JSON = new CisternJson();
    private static final ObjectMapper TREE = new ObjectMapper();

    private Examples() {}

    /** The example of a record, from the file that is named after it; empty: it has none. */
    static Optional<Object> of(Class<?> type) {
        return read(type, file -> json(JSON.read(file, type)));
    }

    /** The same for a body that leaves out what the path says. */
    static Optional<Object> withoutTarget(Class<?> type, String target) {
        return read(type, file -> ((ObjectNode) json(JSON.read(file, type, target, "any"))).without(target));
    }

    private interface Reading {
        Object read(InputStream file) throws IOException;
    }

    private static Optional<Object> read(Class<?> type, Reading reading) {
        try (InputStream file = Examples.class.getResourceAsStream("/examples/" + type.getSimpleName() + ".json")) {
            return file == null ? Optional.empty() : Optional.of(reading.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as the tree of its JSON form. */
    static Object json(Object value) {
        try {
            return TREE.readTree(JSON.write(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object ofHttp(int status) {
        return json(HttpProblem.of(status));
    }

    static ProblemDetails unsupportedValue() {
        return InfrastructureException.valueNotSupported(
                        "reservationId", "this infrastructure has no reservations", "leave it out")
                .problem();
    }

    /** What a failure of a code looks like. */
    static ProblemDetails problem(ErrorCode code) {
        return switch (code) {
            case INVALID_ARGUMENT ->
                InfrastructureException.invalidArgument(
                                "interfaceData[1].networkId", "is a string", "correct the value")
                        .problem();
            case UNAUTHENTICATED -> of(code, "The credential is not accepted", "send another one");
            case FORBIDDEN -> of(code, "This needs the role OPERATOR on edge-1", "ask the administrator for the role");
            case NOT_FOUND ->
                of(code, "There is nothing with this computeId", "ask the collection for those there are");
            case CONFLICT -> of(code, "The machine is running already", "stop it first");
            case QUOTA_EXCEEDED -> quota();
            case NO_CAPACITY -> upstream(code, "No host satisfies the request", 500, "No valid host was found.");
            case NO_MATCHING_RESOURCE -> of(code, "The selection matched nothing", "widen it");
            case NOT_SUPPORTED ->
                InfrastructureException.operationNotSupported(
                                "Migrate Virtualised Compute Resource", "the backend does not implement it")
                        .problem();
            case LIMIT_EXCEEDED -> later(code, "Too many calls at a time", 1);
            case UNAVAILABLE -> later(code, "The VIM edge-1 does not answer", 5);
            case RESOURCE_UNREACHABLE -> later(code, "The callback cannot be reached", 30);
            case RESOURCE_AUTH_FAILED ->
                upstream(code, "The VIM does not accept the credential configured for it", 401, "Unauthorized");
            case RESOURCE_CERT_MISMATCH ->
                of(code, "The certificate of the VIM is not trusted", "configure the authority that signed it");
            case BACKEND_ERROR -> upstream(code, "The VIM failed", 500, "Unexpected API Error");
            case TIMEOUT -> operation(code, "The work exceeded its limit and was undone");
            case CANCELLED -> operation(code, "The operation was cancelled and undone");
            case INTERNAL -> of(code, "A defect of the platform, number 6f1c…", "give the number to the administrator");
        };
    }

    private static ProblemDetails of(ErrorCode code, String detail, String remedy) {
        return new ProblemDetails(
                code, detail, ErrorDetails.builder().remedy(remedy).build());
    }

    private static ProblemDetails later(ErrorCode code, String detail, int seconds) {
        return new ProblemDetails(
                code,
                detail,
                ErrorDetails.builder().retryAfter(Duration.ofSeconds(seconds)).build());
    }

    private static ProblemDetails operation(ErrorCode code, String detail) {
        return new ProblemDetails(
                code,
                detail,
                ErrorDetails.builder()
                        .operationId("01JD2Z0F6B")
                        .undone(List.of("port 7c6d0f3a"))
                        .build());
    }

    private static ProblemDetails quota() {
        return new ProblemDetails(
                ErrorCode.QUOTA_EXCEEDED,
                "The quota of cores of the resource group is used up",
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .quota(List.of(new QuotaFigure("cores", Optional.of(20L), Optional.of(20L), Optional.of(2L))))
                        .undone(List.of("port 7c6d0f3a"))
                        .build());
    }

    private static ProblemDetails upstream(ErrorCode code, String detail, int status, String message) {
        return new ProblemDetails(
                code,
                detail,
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .upstream(List.of(UpstreamFault.builder()
                                .service("compute")
                                .method("POST")
                                .path("/servers")
                                .status(status)
                                .requestId("req-4f0c3f5e-0d55-4ad8-9b1e-5d4f4ed0a7a1")
                                .message(message)
                                .build()))
                        .build());
    }
}
