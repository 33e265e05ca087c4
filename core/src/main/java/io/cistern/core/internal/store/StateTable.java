// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.json.CisternJson;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The state of one infrastructure, in the table of all. */
public final class StateTable implements StateStore {

    private static final String DOCUMENT = " WHERE kind = ? AND infrastructure_id = ? AND collection = ? AND state_key";

    /** Two writers of the same documents wait for each other in the same order. */
    private static final Comparator<StateChange> LOCKING =
            Comparator.comparing(StateChange::collection).thenComparing(StateChange::key);

    private final Store store;
    private final CisternJson json;
    private final InfrastructureKind kind;
    private final String id;

    public StateTable(Store store, CisternJson json, InfrastructureKind kind, String id) {
        this.store = store;
        this.json = json;
        this.kind = kind;
        this.id = id;
    }

    @Override
    public <T extends Record> Optional<StoredState<T>> find(StateCollection<T> collection, String key) {
        Optional<Row> found = store.read(sql -> sql.first(
                "SELECT state_key, version, content FROM state" + DOCUMENT + " = ?",
                Row::of,
                kind,
                id,
                collection.name(),
                key));
        return found.map(row -> row.as(collection, json));
    }

    @Override
    public <T extends Record> List<StoredState<T>> scan(
            StateCollection<T> collection, Optional<String> after, int limit) {
        List<Row> rows = store.read(sql -> sql.list(
                "SELECT state_key, version, content FROM state" + DOCUMENT + " > ? ORDER BY state_key LIMIT ?",
                Row::of,
                kind,
                id,
                collection.name(),
                after.orElse(""),
                limit));
        return rows.stream().map(row -> row.as(collection, json)).toList();
    }

    @Override
    public OptionalLong write(List<StateChange> changes) {
        List<Written> written = changes.stream()
                .sorted(LOCKING)
                .map(change -> new Written(change, change.value().map(json::write)))
                .toList();
        try {
            return store.write(sql -> {
                long version = sql.first("SELECT nextval('state_version') AS version", row -> row.number("version"))
                        .orElseThrow();
                for (Written each : written) {
                    if (!made(sql, each, version)) {
                        throw new Outdated();
                    }
                }
                return OptionalLong.of(version);
            });
        } catch (Outdated e) {
            return OptionalLong.empty();
        }
    }

    private boolean made(Sql sql, Written written, long version) throws SQLException {
        StateChange change = written.change();
        if (change.expectedVersion() == StateChange.NONE) {
            return sql.update(
                            """
                            INSERT INTO state (kind, infrastructure_id, collection, state_key, version, content)
                            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                            """,
                            kind,
                            id,
                            change.collection(),
                            change.key(),
                            version,
                            written.content().orElseThrow())
                    == 1;
        }
        if (written.content().isEmpty()) {
            return sql.update(
                            "DELETE FROM state" + DOCUMENT + " = ? AND version = ?",
                            kind,
                            id,
                            change.collection(),
                            change.key(),
                            change.expectedVersion())
                    == 1;
        }
        return sql.update(
                        "UPDATE state SET version = ?, content = ?" + DOCUMENT + " = ? AND version = ?",
                        version,
                        written.content().get(),
                        kind,
                        id,
                        change.collection(),
                        change.key(),
                        change.expectedVersion())
                == 1;
    }

    private record Written(StateChange change, Optional<String> content) {}

    /** Rolls the transaction back. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outdated() {
            super("another writer was first", null, false, false);
        }
    }

    private record Row(String key, long version, String content) {

        static Row of(Sql.Row row) throws SQLException {
            return new Row(row.text("state_key"), row.number("version"), row.text("content"));
        }

        /** Documents are written here only: one that cannot be read is no fault of whoever asks for it. */
        <T extends Record> StoredState<T> as(StateCollection<T> collection, CisternJson json) {
            try {
                return new StoredState<>(collection, key, version, json.read(content, collection.type()));
            } catch (InfrastructureException e) {
                throw new InfrastructureException(
                        ErrorCode.INTERNAL,
                        "document " + collection.name() + "/" + key + " is not readable by this release; "
                                + "go back to the one that wrote it",
                        ErrorDetails.NONE,
                        e);
            }
        }
    }
}
