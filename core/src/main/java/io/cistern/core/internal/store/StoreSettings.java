// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the store is.
 *
 * @param driver opens connections
 * @param embedded whether the database runs in this process
 * @param connections the most connections that are open at a time
 * @param connectionTimeout how long a transaction waits for a connection
 */
public record StoreSettings(DataSource driver, boolean embedded, int connections, Duration connectionTimeout) {

    private static final int CONNECTIONS = 16;
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

    /**
     * The embedded database, in a file of that name (without extension). It is reached through asynchronous channels:
     * others would close with the first interrupt of a thread that writes, and the scheduler interrupts its threads.
     *
     * <p>Its commit writes nothing, and it writes nothing by itself after a while: what transactions have changed is
     * written for many of them at once, by {@link GroupSync}.
     */
    public static StoreSettings file(Path file) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:async:" + file.toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=" + Integer.MAX_VALUE
                + ";QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        return new StoreSettings(h2, true, CONNECTIONS, CONNECTION_TIMEOUT);
    }

    /** A PostgreSQL server. */
    public static StoreSettings postgresql(String url, String user, String password) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setURL(url);
        postgresql.setUser(user);
        postgresql.setPassword(password);
        return new StoreSettings(postgresql, false, CONNECTIONS, CONNECTION_TIMEOUT);
    }

    /** Leaves out the driver, which knows the password. */
    @Override
    public String toString() {
        return embedded ? "embedded store" : "PostgreSQL store";
    }
}
