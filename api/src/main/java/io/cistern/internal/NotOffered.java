// SPDX-License-Identifier: Apache-2.0
package io.cistern.internal;

import io.cistern.api.InfrastructureException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What an operation answers that a backend does not implement. */
public final class NotOffered {

    private NotOffered() {}

    /** Fails with NOT_SUPPORTED, before any side effect. */
    public static <T> CompletionStage<T> answer(String operation) {
        return CompletableFuture.failedFuture(InfrastructureException.operationNotSupported(
                operation, "the backend of this infrastructure does not implement it"));
    }
}
