// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

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

/** The context of a query. */
record QueryContext(Instant limit) implements OperationContext {

    static final QueryContext LASTING = new QueryContext(Instant.MAX);

    static QueryContext until(Instant limit) {
        return new QueryContext(limit);
    }

    @Override
    public void checkActive() {
        if (!Instant.now().isBefore(limit)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "over");
        }
    }

    @Override
    public String operationId() {
        return "query";
    }

    @Override
    public Journal journal() {
        throw new IllegalStateException("a query has no journal");
    }

    @Override
    public StateStore state() {
        throw new IllegalStateException("nobody asks");
    }

    @Override
    public Visibility visibility() {
        return Visibility.ALL;
    }

    @Override
    public void progress(int percent, String status) {}

    @Override
    public Consumer consumer() {
        throw new IllegalStateException("nobody asks");
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.empty();
    }

    @Override
    public String correlationId() {
        return "test";
    }

    @Override
    public Optional<String> idempotencyKey() {
        return Optional.empty();
    }

    @Override
    public Optional<String> resourceGroupId() {
        return Optional.empty();
    }

    @Override
    public void onAccepted(String id) {}

    @Override
    public void onProgress(OperationProgress progress) {}
}
