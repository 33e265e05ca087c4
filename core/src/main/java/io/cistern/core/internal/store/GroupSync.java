// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Group commit for the embedded database, whose own commit does not force the file to disk: writers that commit while
 * a sync is running share the next one.
 */
final class GroupSync implements Durability {

    private final DataSource database;
    private final ReentrantLock syncing = new ReentrantLock();
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());

    GroupSync(DataSource database) {
        this.database = database;
    }

    @Override
    public void awaitDurable() {
        CompletableFuture<Void> mine = next.get();
        syncing.lock();
        try {
            if (!mine.isDone()) {
                lead(next.getAndSet(new CompletableFuture<>()));
            }
        } finally {
            syncing.unlock();
        }
        try {
            mine.join();
        } catch (CompletionException e) {
            throw new StoreException("the store could not be forced to disk", e.getCause());
        }
    }

    private void lead(CompletableFuture<Void> group) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            connection.commit();
            group.complete(null);
        } catch (SQLException e) {
            group.completeExceptionally(e);
        }
    }
}
