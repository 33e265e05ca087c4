// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class StateTableOnPostgresTest extends StateTableTest {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    private final StoreSettings database = POSTGRES.emptyDatabase();

    @Override
    StoreSettings settings() {
        return database;
    }
}
