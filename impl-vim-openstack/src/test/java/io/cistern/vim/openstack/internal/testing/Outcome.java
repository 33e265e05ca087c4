// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** The result of a call, or its failure as it was thrown. */
public final class Outcome {

    private Outcome() {}

    public static <R> R of(CompletionStage<R> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
