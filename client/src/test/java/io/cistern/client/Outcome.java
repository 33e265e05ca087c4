// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.InfrastructureException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** How a call ended. */
final class Outcome {

    private Outcome() {}

    static <T> T result(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    static InfrastructureException failure(CompletionStage<?> stage) {
        CompletionException failure = catchThrowableOfType(CompletionException.class, () -> result(stage));
        assertThat(failure).as("the call fails").isNotNull();
        assertThat(failure.getCause()).isInstanceOf(InfrastructureException.class);
        return (InfrastructureException) failure.getCause();
    }
}
