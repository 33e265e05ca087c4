// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.backend.BackendLeavingException;
import io.cistern.core.internal.store.Sql;
import java.sql.SQLException;

/** Keeps runs that have been replaced from writing: each run of an operation has an epoch of its own. */
final class Fence {

    private Fence() {}

    /**
     * Holds the operation for the rest of the transaction.
     *
     * @throws BackendLeavingException a later run has taken over
     */
    static void pass(Sql sql, String operationId, long epoch) throws SQLException {
        boolean isCurrent = sql.first(
                        "SELECT epoch FROM operation WHERE id = ? AND epoch = ? FOR UPDATE",
                        row -> row.number("epoch"),
                        operationId,
                        epoch)
                .isPresent();
        if (!isCurrent) {
            throw new BackendLeavingException();
        }
    }
}
