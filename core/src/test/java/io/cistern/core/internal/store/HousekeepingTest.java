// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.core.internal.store.Housekeeping.Chore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HousekeepingTest {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chore_isDoneWhenItIsDue(boolean embedded) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Store store = new Store(
                        embedded ? StoreSettings.file(directory.resolve("store")) : POSTGRES.emptyDatabase());
                Housekeeping housekeeping =
                        new Housekeeping(store, List.of(new Chore("chore", Duration.ofHours(1), done::countDown)))) {
            assertThat(housekeeping).isNotNull();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
