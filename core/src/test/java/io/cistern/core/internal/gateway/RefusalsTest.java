// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.json.CisternJson;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    private static final StandardOperation OPERATION = new StandardInterfaces()
            .named("VirtualisedComputeFlavourManagement", "deleteComputeFlavour")
            .orElseThrow();
    private static final InfrastructureException REFUSAL =
            new InfrastructureException(ErrorCode.UNAUTHENTICATED, "who are you", ErrorDetails.NONE);

    @TempDir
    Path directory;

    @Test
    void flood_isHeldInBoundedRoom_andToldCompletely() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        try (Store store = new Store(StoreSettings.file(directory.resolve("store")))) {
            AuditTrail audit = new AuditTrail(store, new CisternJson());
            Refusals refusals = new Refusals(audit, tasks::add, Clock.systemUTC());

            IntStream.range(0, 5_000).forEach(i -> refusals.record(OPERATION, "edge-1", null, REFUSAL));
            assertThat(tasks).as("threads that the flood takes").hasSize(1);
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }

            List<String> entries =
                    store.read(sql -> sql.list("SELECT entry FROM audit ORDER BY sequence", row -> row.text("entry")));
            assertThat(entries)
                    .hasSize(1_001)
                    .filteredOn(entry -> entry.contains("4000 more"))
                    .hasSize(1);
            assertThat(audit.verify().firstBroken()).isEmpty();
            refusals.record(OPERATION, "edge-1", null, REFUSAL);
            assertThat(tasks).as("it goes on afterwards").hasSize(1);
        }
    }
}
