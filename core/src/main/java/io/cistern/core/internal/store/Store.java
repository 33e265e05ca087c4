// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/**
 * The store of everything that outlives this process. What {@link #write} returns is on disk; a process that is killed
 * afterwards finds it again.
 */
public final class Store implements AutoCloseable {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final HikariDataSource pool;
    private final boolean embedded;
    private final Durability durability;
    private final StoreThreads threads = new StoreThreads();

    /** Opens the store and brings its tables up to date. */
    public Store(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cistern-store");
        config.setDataSource(settings.driver());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setAutoCommit(false);
        // a database server may start after us
        config.setInitializationFailTimeout(START_TIMEOUT.toMillis());
        this.pool = new HikariDataSource(config);
        this.embedded = settings.embedded();
        try {
            Migrations.run(pool);
            this.durability = settings.embedded() ? new GroupSync(pool) : Durability.BY_COMMIT;
        } catch (SQLException e) {
            pool.close();
            throw new StoreException("the store could not be opened", e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Does something in one transaction. Repeated where the database asks for it. */
    public <T> T write(Transaction<T> transaction) {
        return threads.call(() -> {
            T result = run(transaction);
            await(durability.onDisk());
            return result;
        });
    }

    private static void await(CompletableFuture<Void> onDisk) {
        try {
            onDisk.join();
        } catch (CompletionException e) {
            throw new StoreException("the store could not be forced to disk, or is closed", e.getCause());
        }
    }

    /** Does something in one transaction that is on disk a moment later, and lost where the process ends before. */
    public <T> T note(Transaction<T> transaction) {
        return threads.call(() -> {
            T result = run(transaction);
            durability.onDisk();
            return result;
        });
    }

    /** Reads in one transaction. */
    public <T> T read(Transaction<T> transaction) {
        return threads.call(() -> run(transaction));
    }

    /** For the libraries that keep tables of their own here. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether the database runs in this process. */
    boolean embedded() {
        return embedded;
    }

    private <T> T run(Transaction<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                return commit(connection, transaction);
            } catch (SQLException e) {
                boolean repeatable = SERIALIZATION_FAILURE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
                if (!repeatable || attempt == ATTEMPTS) {
                    throw new StoreException("the store failed with SQL state " + e.getSQLState(), e);
                }
            }
        }
    }

    private static <T> T commit(Connection connection, Transaction<T> transaction) throws SQLException {
        try {
            T result = transaction.run(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    @Override
    public void close() {
        threads.close();
        durability.close();
        pool.close();
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Transaction<T> {
        T run(Sql sql) throws SQLException;
    }
}
