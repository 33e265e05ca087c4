// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a failure beyond its code and message. Text and numbers only: no class of a backend escapes.
 *
 * @param attribute path of the attribute at fault, e.g. {@code interfaceData[1].networkId}
 * @param rule the rule it breaks
 * @param remedy what to do
 * @param retryAfter when a repetition makes sense
 * @param operationId the operation occurrence, once there is one
 * @param step the step of the operation that failed
 * @param resourceId the resource concerned
 * @param origin where it was decided
 * @param upstream what the services behind the backend answered, the decisive one first
 * @param quota the quotas in the way
 * @param undone what had been made and was removed again
 * @param left what had been made and could not be removed
 */
@Buildable
public record ErrorDetails(
        Optional<String> attribute,
        Optional<String> rule,
        Optional<String> remedy,
        Optional<Duration> retryAfter,
        Optional<String> operationId,
        Optional<String> step,
        Optional<String> resourceId,
        Optional<ErrorOrigin> origin,
        List<UpstreamFault> upstream,
        List<QuotaFigure> quota,
        List<String> undone,
        List<String> left) {

    /** Nothing more is known. */
    public static final ErrorDetails NONE = builder().build();

    public ErrorDetails {
        attribute = Attributes.optional(attribute);
        rule = Attributes.optional(rule);
        remedy = Attributes.optional(remedy);
        retryAfter = Attributes.optional(retryAfter);
        operationId = Attributes.optional(operationId);
        step = Attributes.optional(step);
        resourceId = Attributes.optional(resourceId);
        origin = Attributes.optional(origin);
        upstream = Attributes.list(upstream, "upstream");
        quota = Attributes.list(quota, "quota");
        undone = Attributes.list(undone, "undone");
        left = Attributes.list(left, "left");
    }

    public static ErrorDetailsBuilder builder() {
        return ErrorDetailsBuilder.builder();
    }

    /** A builder that starts from these details. */
    public ErrorDetailsBuilder toBuilder() {
        return ErrorDetailsBuilder.builder(this);
    }
}
