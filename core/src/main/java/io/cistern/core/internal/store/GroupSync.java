// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Group commit for the embedded database, whose own commit writes nothing (see {@link StoreSettings#file}): those that
 * commit while a sync is running share the next one, which writes what all of them have changed, once, and forces it to
 * disk. A thread of its own syncs, so that the writers of a group are all let go at once.
 */
final class GroupSync implements Durability {

    private final DataSource database;
    private final AtomicReference<Group> next = new AtomicReference<>(new Group());
    private final ExecutorService syncing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "cistern-store-sync");
        thread.setDaemon(true);
        return thread;
    });
    private long count;

    GroupSync(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            new Sql(connection)
                    .update("INSERT INTO installation (name, content) VALUES ('syncs', '0') ON CONFLICT DO NOTHING");
            connection.commit();
        }
    }

    /** Those who wait for one sync. */
    private record Group(AtomicBoolean requested, CompletableFuture<Void> synced) {
        Group() {
            this(new AtomicBoolean(), new CompletableFuture<>());
        }
    }

    @Override
    public CompletableFuture<Void> onDisk() {
        Group mine = next.get();
        if (mine.requested.compareAndSet(false, true)) {
            try {
                syncing.execute(this::sync);
            } catch (RejectedExecutionException e) {
                mine.synced.completeExceptionally(e);
            }
        }
        return mine.synced;
    }

    /**
     * A checkpoint with nothing to write does not wait for what another thread is just writing by itself (MVStore.commit
     * in H2), so that each has something.
     */
    private void sync() {
        Group group = next.getAndSet(new Group());
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            sql.update("UPDATE installation SET content = ? WHERE name = 'syncs'", Long.toString(++count));
            sql.update("CHECKPOINT SYNC");
            connection.commit();
            group.synced.complete(null);
        } catch (SQLException | RuntimeException e) {
            group.synced.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        syncing.shutdown();
    }
}
