// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Group commit for the embedded database, whose own commit does not force the file to disk: writers that commit while
 * a sync is running share the next one. A thread of its own syncs, so that the writers of a group are all let go at once.
 */
final class GroupSync implements Durability {

    private final DataSource database;
    private final AtomicReference<Group> next = new AtomicReference<>(new Group());
    private final ExecutorService syncing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "cistern-store-sync");
        thread.setDaemon(true);
        return thread;
    });

    GroupSync(DataSource database) {
        this.database = database;
    }

    /** Those who wait for one sync. */
    private record Group(AtomicBoolean requested, CompletableFuture<Void> synced) {
        Group() {
            this(new AtomicBoolean(), new CompletableFuture<>());
        }
    }

    @Override
    public void awaitDurable() {
        Group mine = next.get();
        try {
            if (mine.requested.compareAndSet(false, true)) {
                syncing.execute(this::sync);
            }
            mine.synced.join();
        } catch (CompletionException e) {
            throw new StoreException("the store could not be forced to disk", e.getCause());
        } catch (RejectedExecutionException e) {
            mine.synced.completeExceptionally(e);
            throw new StoreException("the store is closed", e);
        }
    }

    private void sync() {
        Group group = next.getAndSet(new Group());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
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
