// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.json.CisternJson;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure as a problem document: never a page, never a stack trace. */
public final class Problems {
    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST_CAUSE = 20;

    private final CisternJson json;

    public Problems(CisternJson json) {
        this.json = json;
    }

    /** The answer to a failure. */
    public Response answer(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return answer(failure.getCause());
        } else if (failure instanceof InfrastructureException refused) {
            return answer(refused.problem());
        } else if (failure instanceof BodyLimit.Exceeded) {
            return answer(HttpProblem.of(413));
        } else if (failure instanceof WebApplicationException http) {
            return ofHttp(http.getResponse());
        } else if (isOfConnection(failure)) {
            LOG.debug("The connection was lost", failure);
            return answer(HttpProblem.of(400));
        }
        return answer(unexpected(failure));
    }

    /** Consumers that go away in the middle of a body are no defect, in whatever CXF or the server wraps it. */
    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof IOException
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST_CAUSE)
                        .anyMatch(cause -> cause instanceof EOFException
                                || cause instanceof SocketException
                                || cause instanceof TimeoutException);
    }

    private Response answer(ProblemDetails problem) {
        Response.ResponseBuilder answer = Response.status(problem.httpStatus());
        problem.details().retryAfter().ifPresent(pause -> answer.header("Retry-After", Math.max(1, pause.toSeconds())));
        if (problem.code() == ErrorCode.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", Credentials.CHALLENGES);
        }
        return answer.type(MEDIA_TYPE).entity(json.write(problem)).build();
    }

    private Response answer(HttpProblem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(json.write(problem))
                .build();
    }

    private Response ofHttp(Response given) {
        Response problem = answer(HttpProblem.of(given.getStatus()));
        if (given.getStatus() == 405) {
            return Response.fromResponse(problem)
                    .header("Allow", given.getHeaderString("Allow"))
                    .build();
        }
        return problem;
    }

    /** A defect of ours: the log has it under the number that the consumer is given. */
    private static ProblemDetails unexpected(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.error("Defect {}", number, failure);
        return new ProblemDetails(
                ErrorCode.INTERNAL,
                "A defect of the platform, number " + number,
                ErrorDetails.builder()
                        .remedy("give the number to the administrator, whose log explains it")
                        .build());
    }

    /** For the failures that JAX-RS itself finds; its own mapper would answer without a body. */
    public ExceptionMapper<WebApplicationException> ofJaxRs() {
        return new ExceptionMapper<WebApplicationException>() {
            @Override
            public Response toResponse(WebApplicationException failure) {
                return answer(failure);
            }
        };
    }

    /** For all others. */
    public ExceptionMapper<Throwable> ofAnything() {
        return new ExceptionMapper<Throwable>() {
            @Override
            public Response toResponse(Throwable failure) {
                return answer(failure);
            }
        };
    }
}
