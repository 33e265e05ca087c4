// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for results; whatever goes wrong comes out as the one failure of the standard's interfaces. */
final class Failures {

    private Failures() {}

    /** Does not give up when it is interrupted: what has begun is seen through, so that it can be cleaned up. */
    static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw of(e);
        }
    }

    static InfrastructureException of(Throwable failure) {
        if (failure instanceof InfrastructureException known) {
            return known;
        }
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        return new InfrastructureException(ErrorCode.INTERNAL, failure.toString(), ErrorDetails.NONE, failure);
    }
}
