// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.core.internal.store.PostgresServer;
import io.cistern.core.internal.store.StoreSettings;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyOnPostgresTest extends IdempotencyTest {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    private final StoreSettings database = POSTGRES.emptyDatabase();

    @Override
    StoreSettings store() {
        return database;
    }
}
