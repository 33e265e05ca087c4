// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.json.CisternJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param http the answer
 */
record Answer(HttpResponse<byte[]> http) {
    private static final Pattern NEXT = Pattern.compile("[?&]page_token=([^&>]+)[^>]*>;\\s*rel=\"?next\"?");

    int status() {
        return http.statusCode();
    }

    String body() {
        return new String(http.body(), StandardCharsets.UTF_8);
    }

    /** Where the next page starts; absent: this is the last. */
    Optional<String> nextPageToken() {
        return http.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> Route.decoded(found.group(1)))
                .findFirst();
    }

    /** The last part of where something was made or can be followed. */
    Optional<String> location() {
        return http.headers()
                .firstValue("Location")
                .map(path -> Route.decoded(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** This answer, unless it tells of a failure. */
    Answer successful(CisternJson json) {
        if (status() >= 200 && status() < 300) {
            return this;
        }
        throw problem(json).toException();
    }

    private ProblemDetails problem(CisternJson json) {
        boolean told = http.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        try {
            return told ? json.read(body(), ProblemDetails.class) : notOfOurs();
        } catch (InfrastructureException unreadable) {
            return notOfOurs();
        }
    }

    /** Something between the client and the gateway has answered. */
    private ProblemDetails notOfOurs() {
        ErrorCode code =
                switch (status()) {
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 429 -> ErrorCode.LIMIT_EXCEEDED;
                    case 502, 503, 504 -> ErrorCode.UNAVAILABLE;
                    default -> ErrorCode.INTERNAL;
                };
        return new ProblemDetails(
                code,
                "HTTP status " + status() + " without a problem document",
                ErrorDetails.builder()
                        .remedy("see whether the endpoint is that of a gateway, and what stands before it")
                        .build());
    }
}
