// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.Consumer;
import io.cistern.api.operation.OperationProgress;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.backend.StateStore;
import io.cistern.backend.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A mutation as its backend sees it. Made of records only, so that a restored operation looks as the first time. */
final class RunContext implements OperationContext {

    private final RecordedOperation operation;
    private final Run run;
    private final Journal journal;
    private final StateStore state;
    private final Runnable activity;
    private final BiConsumer<Integer, String> progress;

    /**
     * @param activity what {@link #checkActive} checks
     * @param progress who hears of progress
     */
    RunContext(
            RecordedOperation operation,
            Run run,
            Journal journal,
            StateStore state,
            Runnable activity,
            BiConsumer<Integer, String> progress) {
        this.operation = operation;
        this.run = run;
        this.journal = journal;
        this.state = state;
        this.activity = activity;
        this.progress = progress;
    }

    @Override
    public Consumer consumer() {
        return new RestoredConsumer(operation.consumer());
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.of(run.limit());
    }

    @Override
    public String correlationId() {
        return operation.correlationId();
    }

    @Override
    public Optional<String> idempotencyKey() {
        return operation.idempotencyKey();
    }

    @Override
    public Optional<String> resourceGroupId() {
        return operation.resourceGroupId();
    }

    @Override
    public void onAccepted(String operationId) {
        // the gateway has told the caller
    }

    @Override
    public void onProgress(OperationProgress step) {
        progress(step.percent(), step.status());
    }

    @Override
    public Visibility visibility() {
        return operation.visibility();
    }

    @Override
    public String operationId() {
        return operation.id();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public StateStore state() {
        return state;
    }

    @Override
    public Instant limit() {
        return run.limit();
    }

    @Override
    public void checkActive() {
        activity.run();
    }

    @Override
    public void progress(int percent, String status) {
        run.checkNotOver();
        progress.accept(percent, status);
    }
}
