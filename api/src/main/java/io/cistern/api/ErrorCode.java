// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

/**
 * Every way in which an operation can fail.
 *
 * <table>
 * <caption>Who must act, and whether a repetition can help</caption>
 * <tr><th>Retry</th><th>Meaning</th></tr>
 * <tr><td>NEVER</td><td>the same request fails again</td></tr>
 * <tr><td>AFTER_CHANGE</td><td>once what the message names has been changed</td></tr>
 * <tr><td>LATER</td><td>by itself, after {@code retryAfter} or a growing pause, with the same idempotency key</td></tr>
 * </table>
 */
public enum ErrorCode {
    /** An attribute breaks a rule, or names something that does not exist. */
    INVALID_ARGUMENT(400, Retry.NEVER, Actor.CONSUMER),
    /** The consumer is not known, or its credential has expired. */
    UNAUTHENTICATED(401, Retry.AFTER_CHANGE, Actor.CONSUMER),
    /** The consumer (or the credential of the backend, where {@code origin} is BACKEND) may not do this. */
    FORBIDDEN(403, Retry.AFTER_CHANGE, Actor.ADMINISTRATOR),
    /** The target of the operation does not exist, or is not visible to the consumer. */
    NOT_FOUND(404, Retry.NEVER, Actor.CONSUMER),
    /** The state of the resource does not allow it, or the name or address is taken. */
    CONFLICT(409, Retry.AFTER_CHANGE, Actor.CONSUMER),
    /** A quota of the resource group is used up; {@code quota} has the figures. */
    QUOTA_EXCEEDED(403, Retry.AFTER_CHANGE, Actor.ADMINISTRATOR),
    /** No host, pool or address can satisfy the request and its constraints now. */
    NO_CAPACITY(409, Retry.LATER, Actor.ADMINISTRATOR),
    /** A selection matched nothing. */
    NO_MATCHING_RESOURCE(409, Retry.AFTER_CHANGE, Actor.CONSUMER),
    /** The infrastructure cannot do this: an operation (501), or the value of an attribute (422). */
    NOT_SUPPORTED(501, Retry.NEVER, Actor.CONSUMER),
    /** A limit of ours: too many calls, too large a body. */
    LIMIT_EXCEEDED(429, Retry.LATER, Actor.CONSUMER),
    /** The infrastructure or its backend does not answer, or asks to come back later. */
    UNAVAILABLE(503, Retry.LATER, Actor.ADMINISTRATOR),
    /** One resource (a BMC, a callback) cannot be reached. */
    RESOURCE_UNREACHABLE(503, Retry.LATER, Actor.ADMINISTRATOR),
    /** The infrastructure does not accept the credential that is configured for it. */
    RESOURCE_AUTH_FAILED(502, Retry.AFTER_CHANGE, Actor.ADMINISTRATOR),
    /** The certificate of the infrastructure is not trusted. */
    RESOURCE_CERT_MISMATCH(502, Retry.AFTER_CHANGE, Actor.ADMINISTRATOR),
    /** The infrastructure accepted the request and then failed, or answered what cannot be understood. */
    BACKEND_ERROR(502, Retry.LATER, Actor.ADMINISTRATOR),
    /** The wait ended (the work goes on, {@code operationId} names it), or the work exceeded its own limit. */
    TIMEOUT(504, Retry.LATER, Actor.CONSUMER),
    /** The operation was cancelled. */
    CANCELLED(409, Retry.NEVER, Actor.CONSUMER),
    /** A defect of ours. */
    INTERNAL(500, Retry.NEVER, Actor.DEVELOPER);

    /** Whether a repetition can help. */
    public enum Retry {
        NEVER,
        AFTER_CHANGE,
        LATER
    }

    /** Who must act. */
    public enum Actor {
        CONSUMER,
        ADMINISTRATOR,
        DEVELOPER
    }

    private final int httpStatus;
    private final Retry retry;
    private final Actor actor;

    ErrorCode(int httpStatus, Retry retry, Actor actor) {
        this.httpStatus = httpStatus;
        this.retry = retry;
        this.actor = actor;
    }

    /** The HTTP status of its problem document; NOT_SUPPORTED of an attribute's value is 422 instead. */
    public int httpStatus() {
        return httpStatus;
    }

    public Retry retry() {
        return retry;
    }

    public Actor actor() {
        return actor;
    }
}
