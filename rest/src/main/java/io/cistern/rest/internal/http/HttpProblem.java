// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.ErrorCode;

/**
 * A problem document (RFC 9457) of HTTP itself, where no operation was reached.
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the reason phrase of the status
 * @param status the HTTP status
 * @param detail what to do about it
 * @param code the nearest code of an operation, so that a client can rely on there being one
 */
public record HttpProblem(String type, String title, int status, String detail, ErrorCode code) {
    /** The problem that a status stands for. */
    public static HttpProblem of(int status) {
        return switch (status) {
            case 400 -> of(400, "Bad Request", "The request cannot be understood.", ErrorCode.INVALID_ARGUMENT);
            case 401 -> of(401, "Unauthorized", "Send a credential.", ErrorCode.UNAUTHENTICATED);
            case 403 ->
                of(
                        403,
                        "Forbidden",
                        "Pages of other origins may not call; call from outside a browser.",
                        ErrorCode.FORBIDDEN);
            case 404 ->
                of(
                        404,
                        "Not Found",
                        "Nothing is at this path; /cistern/openapi.json has them all.",
                        ErrorCode.NOT_FOUND);
            case 405 ->
                of(405, "Method Not Allowed", "The Allow header names the methods.", ErrorCode.INVALID_ARGUMENT);
            case 406 -> of(406, "Not Acceptable", "Accept application/json.", ErrorCode.INVALID_ARGUMENT);
            case 412 ->
                of(
                        412,
                        "Precondition Failed",
                        "The element has changed; read it and its ETag again.",
                        ErrorCode.CONFLICT);
            case 413 ->
                of(413, "Content Too Large", "Send a smaller body, or several requests.", ErrorCode.LIMIT_EXCEEDED);
            case 414 -> of(414, "URI Too Long", "Shorten the query.", ErrorCode.LIMIT_EXCEEDED);
            case 415 ->
                of(415, "Unsupported Media Type", "Send application/json, in UTF-8.", ErrorCode.INVALID_ARGUMENT);
            case 429 -> of(429, "Too Many Requests", "Repeat after the time in Retry-After.", ErrorCode.LIMIT_EXCEEDED);
            case 503 -> of(503, "Service Unavailable", "Repeat after the time in Retry-After.", ErrorCode.UNAVAILABLE);
            default ->
                status < 500
                        ? of(status, "Client Error", "Correct the request.", ErrorCode.INVALID_ARGUMENT)
                        : of(status, "Server Error", "Tell the administrator.", ErrorCode.INTERNAL);
        };
    }

    private static HttpProblem of(int status, String title, String detail, ErrorCode code) {
        return new HttpProblem("about:blank", title, status, detail, code);
    }
}
