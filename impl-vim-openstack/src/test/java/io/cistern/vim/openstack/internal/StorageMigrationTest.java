// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which pool a volume goes to where none is named. */
class StorageMigrationTest {

    private static final String POOLS = "/volume/v3/[^/]*/scheduler-stats/get_pools";

    private final LabCloud admin = LabCloud.as("admin", "admin");

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void migrate_failsWithNoCapacity_whenItsFlavourAllowsNoOtherPool() {
        VirtualStorage made = volume("ssd");
        admin.lab().requests().clear();

        assertThat(catchThrowableOfType(InfrastructureException.class, () -> migrate(made))
                        .code())
                .isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(admin.lab().requests().count("POST", ".*/action")).isZero();
    }

    @Test
    void migrate_passesByAPoolThatIsFull() {
        VirtualStorage made = volume("__DEFAULT__");
        String other = made.hostId().orElseThrow().contains("ssd") ? "hdd" : "ssd";
        admin.lab()
                .faults()
                .add(Fault.on("GET", POOLS)
                        .answer(
                                200,
                                """
                                {"pools": [
                                 {"name": "block1@full#full", "capabilities":
                                  {"backend_state": "up", "free_capacity_gb": 0.5}},
                                 {"name": "block1@silent#silent", "capabilities":
                                  {"backend_state": "up", "free_capacity_gb": "unknown"}},
                                 {"name": "block1@%s#%s", "capabilities":
                                  {"backend_state": "up", "free_capacity_gb": 500}}]}"""
                                        .formatted(other, other))
                        .always());

        assertThat(migrate(made).hostId()).contains("block1@" + other + "#" + other);
    }

    private VirtualStorage volume(String type) {
        return admin.cloud()
                .call(
                        admin.storage()::allocateVirtualisedStorageResource,
                        AllocateStorageRequest.builder()
                                .storageName(Optional.of("v"))
                                .storageData(new VirtualStorageFlavour(
                                        Optional.of(type),
                                        VirtualStorageFlavour.volume(1).storageAttributes()))
                                .build())
                .storageData();
    }

    private VirtualStorage migrate(VirtualStorage volume) {
        return admin.cloud()
                .call(
                        admin.storage()::migrateVirtualisedStorageResource,
                        new MigrateStorageRequest(volume.storageId(), List.of(), Optional.empty()))
                .storageData();
    }
}
