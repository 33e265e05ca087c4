// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.call;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of whatever was thrown the one failure that a caller sees, made of the API's types only. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private Failures() {}

    /** What a stage of futures failed with, without their wrapping. */
    public static Throwable unwrapped(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }

    /** The failure for the caller. What is no failure of the contract is a defect: logged here, told as an id. */
    public static InfrastructureException forCaller(Throwable failure) {
        Throwable thrown = unwrapped(failure);
        if (thrown instanceof InfrastructureException known) {
            return new InfrastructureException(known.code(), known.getMessage(), known.details());
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Defect {}", id, thrown);
        return new InfrastructureException(
                ErrorCode.INTERNAL,
                "an internal error occurred; it is in the log as " + id,
                ErrorDetails.builder()
                        .rule("this is a defect")
                        .remedy("report it with what the log says about " + id)
                        .build());
    }

    /** Too much is in flight already. */
    public static InfrastructureException limitExceeded(String what, int limit) {
        return new InfrastructureException(
                ErrorCode.LIMIT_EXCEEDED,
                "more than " + limit + " " + what + " are in flight; repeat the call later",
                ErrorDetails.builder()
                        .rule("at most " + limit + " " + what + " are in flight")
                        .remedy("repeat the call later")
                        .retryAfter(SOON)
                        .build());
    }
}
