// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.api.operation.OperationProgress;
import io.cistern.internal.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a {@link CallContext}. */
public final class CallContextBuilder {

    private final io.cistern.api.Consumer consumer;
    private Optional<Instant> deadline = Optional.empty();
    private Optional<String> correlationId = Optional.empty();
    private Optional<String> idempotencyKey = Optional.empty();
    private Optional<String> resourceGroupId = Optional.empty();
    private Consumer<String> accepted = operationId -> {};
    private Consumer<OperationProgress> progress = step -> {};

    CallContextBuilder(io.cistern.api.Consumer consumer) {
        this.consumer = Attributes.required(consumer, "consumer");
    }

    public CallContextBuilder deadline(Instant instant) {
        deadline = Optional.of(instant);
        return this;
    }

    /** The deadline, counted from now. */
    public CallContextBuilder timeout(Duration wait) {
        return deadline(Instant.now().plus(wait));
    }

    public CallContextBuilder correlationId(String id) {
        correlationId = Optional.of(id);
        return this;
    }

    public CallContextBuilder idempotencyKey(String key) {
        idempotencyKey = Optional.of(key);
        return this;
    }

    public CallContextBuilder resourceGroupId(String id) {
        resourceGroupId = Optional.of(id);
        return this;
    }

    public CallContextBuilder onAccepted(Consumer<String> listener) {
        accepted = listener;
        return this;
    }

    public CallContextBuilder onProgress(Consumer<OperationProgress> listener) {
        progress = listener;
        return this;
    }

    public CallContext build() {
        return new Given(
                consumer,
                deadline,
                correlationId.orElseGet(CallContextBuilder::traceparent),
                idempotencyKey,
                resourceGroupId,
                accepted,
                progress);
    }

    private static String traceparent() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String span = UUID.randomUUID().toString().replace("-", "").substring(16);
        return "00-" + trace + "-" + span + "-01";
    }

    private record Given(
            io.cistern.api.Consumer consumer,
            Optional<Instant> deadline,
            String correlationId,
            Optional<String> idempotencyKey,
            Optional<String> resourceGroupId,
            Consumer<String> accepted,
            Consumer<OperationProgress> progress)
            implements CallContext {

        @Override
        public void onAccepted(String operationId) {
            accepted.accept(operationId);
        }

        @Override
        public void onProgress(OperationProgress step) {
            progress.accept(step);
        }
    }
}
