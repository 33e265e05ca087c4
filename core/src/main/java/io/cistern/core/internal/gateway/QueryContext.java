// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationProgress;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateStore;
import io.cistern.backend.Visibility;
import io.cistern.core.internal.call.AdmittedCall;
import io.cistern.core.internal.call.Caller;
import io.cistern.core.internal.routing.BackendHandle;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A query as its backend sees it. */
final class QueryContext implements OperationContext {

    private final AdmittedCall call;
    private final String id;
    private final Caller caller;
    private final BackendHandle backend;
    private final StateStore state;
    private final Instant limit;
    private final Clock clock;

    QueryContext(
            AdmittedCall call,
            String id,
            Caller caller,
            BackendHandle backend,
            StateStore state,
            Instant limit,
            Clock clock) {
        this.call = call;
        this.id = id;
        this.caller = caller;
        this.backend = backend;
        this.state = state;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Consumer consumer() {
        return call.call().consumer();
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(call.deadline());
    }

    @Override
    public String correlationId() {
        return call.call().correlationId();
    }

    @Override
    public Optional<String> idempotencyKey() {
        return Optional.empty();
    }

    @Override
    public Optional<String> resourceGroupId() {
        return call.resourceGroupId();
    }

    @Override
    public void onAccepted(String operationId) {
        // a query is not recorded
    }

    @Override
    public void onProgress(OperationProgress step) {
        // a query does not report progress
    }

    @Override
    public Visibility visibility() {
        return call.visibility();
    }

    @Override
    public String operationId() {
        return id;
    }

    @Override
    public Journal journal() {
        throw new IllegalStateException("a query has no journal");
    }

    @Override
    public StateStore state() {
        return state;
    }

    @Override
    public Instant limit() {
        return limit;
    }

    @Override
    public void checkActive() {
        if (backend.leaving()) {
            throw new BackendLeavingException();
        }
        if (caller.answered() || clock.instant().isAfter(limit)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "nobody waits for the query any more");
        }
    }

    @Override
    public void progress(int percent, String status) {
        // a query does not report progress
    }
}
