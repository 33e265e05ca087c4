// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.core.internal.store.PostgresServer;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.json.CisternJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @TempDir
    Path directory;

    private Store store(boolean embedded) {
        return new Store(embedded ? StoreSettings.file(directory.resolve("store")) : POSTGRES.emptyDatabase());
    }

    private static AuditEntry entry(String outcome) {
        return new AuditEntry(
                Instant.parse("2026-01-01T00:00:00Z"),
                "alice",
                "X.y",
                Optional.of("edge-1"),
                Optional.empty(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chain_isIntact_whenManyWriteAtOnce(boolean embedded) {
        try (Store store = store(embedded)) {
            AuditTrail audit = new AuditTrail(store, new CisternJson());
            IntStream.range(0, 200).parallel().forEach(i -> audit.append(entry("o" + i)));

            assertThat(audit.verify()).isEqualTo(new AuditTrail.Verification(200, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET entry = REPLACE(entry, 'alice', 'mallory') WHERE sequence = 7",
                "DELETE FROM audit WHERE sequence = 7",
                "UPDATE audit SET hash = 'x' WHERE sequence = 7"
            })
    void chain_isBrokenAtTheEntry_thatWasTamperedWith(String tampering) {
        try (Store store = store(true)) {
            AuditTrail audit = new AuditTrail(store, new CisternJson());
            IntStream.range(0, 10).forEach(i -> audit.append(entry("o" + i)));
            store.write(sql -> sql.update(tampering));

            assertThat(audit.verify()).isEqualTo(new AuditTrail.Verification(6, Optional.of(7L)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chain_isBroken_whenItsEndWasCutOff(boolean embedded) {
        try (Store store = store(embedded)) {
            AuditTrail audit = new AuditTrail(store, new CisternJson());
            IntStream.range(0, 10).forEach(i -> audit.append(entry("o" + i)));
            store.write(sql -> sql.update("DELETE FROM audit WHERE sequence > 8"));

            assertThat(audit.verify().firstBroken()).contains(9L);
        }
    }
}
