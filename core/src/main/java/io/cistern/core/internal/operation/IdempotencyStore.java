// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.core.internal.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Which idempotency key led to which operation. */
final class IdempotencyStore {

    private IdempotencyStore() {}

    /**
     * Takes a key for an operation, unless it is in use.
     *
     * @return its first use; empty: it is taken now
     */
    static Optional<FirstUse> use(Sql sql, Use use, RecordedOperation operation) throws SQLException {
        sql.update(
                "DELETE FROM idempotency WHERE expiry < ? AND idempotency_key = ?", operation.startTime(), use.key());
        int taken = sql.update(
                """
                INSERT INTO idempotency
                    (consumer, kind, infrastructure_id, operation, idempotency_key, body_hash, operation_id, expiry)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                operation.consumer(),
                operation.kind(),
                operation.infrastructureId(),
                operation.operation(),
                use.key(),
                use.bodyHash(),
                operation.id(),
                use.expiry());
        return taken == 1 ? Optional.empty() : firstUse(sql, use, operation);
    }

    /** The use of a key that is remembered; empty: it is free. */
    static Optional<FirstUse> firstUse(Sql sql, Use use, RecordedOperation operation) throws SQLException {
        return sql.first(
                """
                SELECT body_hash, operation_id FROM idempotency
                WHERE consumer = ? AND kind = ? AND infrastructure_id = ? AND operation = ? AND idempotency_key = ?
                    AND expiry >= ?
                """,
                row -> new FirstUse(row.text("body_hash"), row.text("operation_id")),
                operation.consumer(),
                operation.kind(),
                operation.infrastructureId(),
                operation.operation(),
                use.key(),
                operation.startTime());
    }

    /** Frees the key of an operation. */
    static void free(Sql sql, String operationId) throws SQLException {
        sql.update("DELETE FROM idempotency WHERE operation_id = ?", operationId);
    }

    /** Removes what is not remembered any longer; returns how many keys. */
    static int purge(Sql sql, Instant now) throws SQLException {
        return sql.update("DELETE FROM idempotency WHERE expiry < ?", now);
    }

    /**
     * The use of a key by a call.
     *
     * @param key the key
     * @param bodyHash what the request says
     * @param expiry until when it is remembered
     */
    record Use(String key, String bodyHash, Instant expiry) {}

    /**
     * The use of a key that came first.
     *
     * @param bodyHash what its request said
     * @param operationId what it led to
     */
    record FirstUse(String bodyHash, String operationId) {}
}
