// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.InfrastructureException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a call came to. */
final class Outcome {
    private static final long MINUTES = 6;

    private Outcome() {}

    /** Waits for the result. @throws InfrastructureException the failure, if it is one that may leave a module */
    static <R> R of(CompletionStage<R> answer) {
        try {
            return answer.toCompletableFuture().get(MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (causeOf(e) instanceof InfrastructureException failure) {
                throw failure;
            }
            throw new AssertionError("an operation fails with an InfrastructureException only", causeOf(e));
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within " + MINUTES + " minutes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static Throwable causeOf(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && failure.getCause() != null ? causeOf(failure.getCause()) : failure;
    }
}
