// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationProgress;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateStore;
import io.cistern.backend.Visibility;
import java.time.Instant;
import java.util.Optional;

/** A call as a backend gets it. A query has no journal. */
record BenchContext(
        CallContext call,
        Optional<String> resourceGroupId,
        Visibility visibility,
        String operationId,
        Optional<Journal> kept,
        StateStore state,
        Instant limit)
        implements OperationContext {

    @Override
    public Journal journal() {
        return kept.orElseThrow(() -> new IllegalStateException("a query has no journal"));
    }

    @Override
    public void checkActive() {
        if (Instant.now().isAfter(limit)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "The operation took too long");
        }
    }

    @Override
    public void progress(int percent, String status) {
        // nobody listens
    }

    @Override
    public Consumer consumer() {
        return call.consumer();
    }

    @Override
    public Optional<Instant> deadline() {
        return call.deadline();
    }

    @Override
    public String correlationId() {
        return call.correlationId();
    }

    @Override
    public Optional<String> idempotencyKey() {
        return call.idempotencyKey();
    }

    @Override
    public void onAccepted(String id) {
        call.onAccepted(id);
    }

    @Override
    public void onProgress(OperationProgress step) {
        call.onProgress(step);
    }
}
