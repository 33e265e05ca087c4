// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.platform;

import io.cistern.api.InfrastructureKind;
import io.cistern.core.internal.store.Store;
import java.time.Instant;
import java.util.List;

/** The infrastructures that are or were configured. */
public final class InfrastructureStore {

    private final Store store;

    public InfrastructureStore(Store store) {
        this.store = store;
    }

    /** Remembers one. */
    public void remember(Known infrastructure, Instant now) {
        store.write(sql -> sql.update(
                "INSERT INTO infrastructure (kind, id, first_seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                infrastructure.kind(),
                infrastructure.id(),
                now));
    }

    /** All of them, by id. */
    public List<Known> all() {
        return store.read(sql -> sql.list(
                "SELECT kind, id FROM infrastructure ORDER BY id, kind",
                row -> new Known(row.constant("kind", InfrastructureKind.class), row.text("id"))));
    }

    /**
     * Forgets one and its state, unless something of it is unfinished or left.
     *
     * @return whether it is forgotten
     */
    boolean forget(Known infrastructure) {
        return store.write(sql -> {
            boolean forgotten = sql.update(
                            """
                        DELETE FROM infrastructure WHERE kind = ? AND id = ? AND NOT EXISTS (
                            SELECT 1 FROM operation o
                            WHERE o.kind = ? AND o.infrastructure_id = ? AND (o.end_time IS NULL OR EXISTS (
                                SELECT 1 FROM operation_step s WHERE s.operation_id = o.id AND s.state = 'LEFT')))
                        """,
                            infrastructure.kind(),
                            infrastructure.id(),
                            infrastructure.kind(),
                            infrastructure.id())
                    == 1;
            if (forgotten) {
                sql.update(
                        "DELETE FROM state WHERE kind = ? AND infrastructure_id = ?",
                        infrastructure.kind(),
                        infrastructure.id());
            }
            return forgotten;
        });
    }

    /**
     * An infrastructure.
     *
     * @param kind the door it stands behind
     * @param id its id
     */
    public record Known(InfrastructureKind kind, String id) {}
}
