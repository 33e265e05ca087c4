// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.InfrastructureKind;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Request;
import io.cistern.api.operation.OperationState;
import io.cistern.backend.Visibility;
import io.cistern.core.internal.audit.AuditEntry;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.store.Sql;
import io.cistern.core.internal.store.Store;
import io.cistern.json.CisternJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The life of operations: accepted, run, parked, being undone, ended. */
final class OperationStore {

    private final Store store;
    private final AuditTrail audit;
    private final CisternJson json;

    OperationStore(Store store, AuditTrail audit, CisternJson json) {
        this.store = store;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Records an operation, unless its idempotency key is in use.
     *
     * @return the record of the key's first use; empty: the operation is accepted
     */
    Optional<IdempotencyStore.FirstUse> accept(
            RecordedOperation operation, Optional<IdempotencyStore.Use> key, AuditEntry entry) {
        return store.write(sql -> {
            Optional<IdempotencyStore.FirstUse> earlier = Optional.empty();
            if (key.isPresent()) {
                earlier = IdempotencyStore.use(sql, key.get(), operation);
            }
            if (earlier.isEmpty()) {
                insert(sql, operation);
                audit.append(sql, entry);
            }
            return earlier;
        });
    }

    /** The first use of an idempotency key; empty: it is free. */
    Optional<IdempotencyStore.FirstUse> firstUse(RecordedOperation operation, IdempotencyStore.Use key) {
        return store.read(sql -> IdempotencyStore.firstUse(sql, key, operation));
    }

    private void insert(Sql sql, RecordedOperation operation) throws SQLException {
        sql.update(
                """
                INSERT INTO operation
                    (id, kind, infrastructure_id, interface_name, operation, consumer, resource_group_id,
                     visible_groups, correlation_id, idempotency_key, start_time, limit_time, state, percent, epoch,
                     request)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)
                """,
                operation.id(),
                operation.kind(),
                operation.infrastructureId(),
                operation.interfaceName(),
                operation.operation(),
                operation.consumer(),
                operation.resourceGroupId(),
                json.write(List.copyOf(operation.visibility().groups())),
                operation.correlationId(),
                operation.idempotencyKey(),
                operation.startTime(),
                operation.limit(),
                OperationState.PROCESSING,
                operation.request());
    }

    /**
     * Begins a run, which ends the right of all earlier ones to write. A run whose beginning is lost has ended with the
     * process, and so have all that could have written besides it.
     *
     * @param settle until when unanswered intents may still be carried out; empty: as recorded
     * @return the run; empty: the operation has ended
     */
    Optional<Begun> begin(String operationId, OperationState state, String backendVersion, Optional<Instant> settle) {
        Store.Transaction<Optional<Begun>> beginning = sql -> {
            int begun = sql.update(
                    """
                    UPDATE operation SET epoch = epoch + 1, state = ?, backend_version = ?
                    WHERE id = ? AND end_time IS NULL
                    """,
                    state,
                    backendVersion,
                    operationId);
            if (begun == 0) {
                return Optional.empty();
            }
            if (settle.isPresent()) {
                sql.update(
                        "UPDATE operation_step SET settle_time = ? WHERE operation_id = ? AND state = 'INTENDED'",
                        settle,
                        operationId);
            }
            List<RecordedStep> steps = StepStore.of(sql, operationId);
            return sql.first(
                    "SELECT epoch FROM operation WHERE id = ?",
                    row -> new Begun(row.number("epoch"), steps),
                    operationId);
        };
        return settle.isPresent() ? store.write(beginning) : store.note(beginning);
    }

    /** Records that an operation waits for a backend. One that is being undone stays so. */
    void park(String operationId) {
        store.write(sql -> sql.update(
                "UPDATE operation SET state = ? WHERE id = ? AND state = ?",
                OperationState.PARKED,
                operationId,
                OperationState.PROCESSING));
    }

    /** Records that an operation is being undone, and why. */
    void undo(String operationId, ProblemDetails why) {
        store.write(sql -> sql.update(
                "UPDATE operation SET state = ?, problem = ?, epoch = epoch + 1 WHERE id = ? AND end_time IS NULL",
                OperationState.COMPENSATING,
                json.write(why),
                operationId));
    }

    /** Records how far the work is. Not worth waiting for the disk. */
    void progress(Run run, int percent, String status) {
        store.note(sql -> sql.update(
                "UPDATE operation SET percent = GREATEST(percent, ?), status = ? WHERE id = ? AND epoch = ?",
                percent,
                status,
                run.operationId(),
                run.epoch()));
    }

    /**
     * Records how an operation ended. A refusal before any side effect frees its idempotency key.
     *
     * @param shown what is kept of the request
     * @return whether it is the end; false: it had ended before
     */
    boolean end(RecordedOperation operation, Request shown, Ended ended, Instant time, AuditEntry entry) {
        return store.write(sql -> {
            int done = sql.update(
                    """
                    UPDATE operation
                    SET state = ?, result = ?, problem = ?, end_time = ?, epoch = epoch + 1, request = ?,
                        percent = CASE WHEN ? THEN 100 ELSE percent END
                    WHERE id = ? AND end_time IS NULL
                    """,
                    ended.state(),
                    ended.result().map(json::write),
                    ended.problem().map(json::write),
                    time,
                    json.write(shown),
                    ended.state() == OperationState.COMPLETED,
                    operation.id());
            if (done == 0) {
                return false;
            }
            if (ended.problem().isPresent() && StepStore.of(sql, operation.id()).isEmpty()) {
                IdempotencyStore.free(sql, operation.id());
            }
            audit.append(sql, entry);
            return true;
        });
    }

    /** The operations that have not ended, the oldest first. */
    List<Unfinished> unfinished() {
        return store.read(sql -> sql.list(
                "SELECT * FROM operation WHERE end_time IS NULL ORDER BY id",
                row -> new Unfinished(
                        read(row),
                        row.optionalText("problem").map(problem -> json.read(problem, ProblemDetails.class)))));
    }

    /** Removes idempotency keys that are not remembered any longer. */
    void purgeKeys(Instant now) {
        store.write(sql -> IdempotencyStore.purge(sql, now));
    }

    /** Removes operations that ended before a time and left nothing behind. */
    void purgeOperations(Instant ended) {
        store.write(sql -> sql.update(
                """
                DELETE FROM operation WHERE end_time < ? AND NOT EXISTS (
                    SELECT 1 FROM operation_step s WHERE s.operation_id = operation.id AND s.state = 'LEFT')
                """,
                ended));
    }

    private RecordedOperation read(Sql.Row row) throws SQLException {
        return new RecordedOperation(
                row.text("id"),
                row.constant("kind", InfrastructureKind.class),
                row.text("infrastructure_id"),
                row.text("interface_name"),
                row.text("operation"),
                row.text("consumer"),
                row.optionalText("resource_group_id"),
                new Visibility(new HashSet<>(json.readList(row.text("visible_groups"), String.class))),
                row.text("correlation_id"),
                row.optionalText("idempotency_key"),
                row.time("start_time"),
                row.time("limit_time"),
                row.text("request"));
    }

    /**
     * A run that has begun.
     *
     * @param epoch tells it from all others of the operation
     * @param steps what earlier ones have recorded
     */
    record Begun(long epoch, List<RecordedStep> steps) {}

    /**
     * An operation that has not ended.
     *
     * @param operation what was recorded when it was accepted
     * @param undone why it is being undone; empty: it is not
     */
    record Unfinished(RecordedOperation operation, Optional<ProblemDetails> undone) {}
}
