// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Machines that are to go where they cannot. */
class ComputeMigrationTest {

    /** Two hosts with room for one machine each. */
    private final LabCloud admin =
            LabCloud.as("admin", "admin", LabSettings.defaults().withHosts(2, 1));

    @AfterEach
    void close() {
        admin.close();
    }

    @ParameterizedTest
    @EnumSource
    void migrate_failsWithNoCapacity_whereTheHostIsFull(MigrationType type) {
        String id = allocatedOn("compute1");
        allocatedOn("compute2");

        assertThat(refusal(id, type).code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(hostOf(id)).isEqualTo("compute1");
    }

    @ParameterizedTest
    @CsvSource({"down,enabled", "up,disabled"})
    void migrate_failsWithNoCapacity_whereTheHostTakesNoMachines(String state, String status) {
        String id = allocatedOn("compute1");
        admin.lab()
                .faults()
                .add(Fault.on("GET", "/compute/v2.1/os-hypervisors/detail")
                        .answer(
                                200,
                                """
                                {"hypervisors": [
                                 {"hypervisor_hostname": "compute1", "state": "up", "status": "enabled"},
                                 {"hypervisor_hostname": "compute2", "state": "%s", "status": "%s"}]}"""
                                        .formatted(state, status)));
        admin.lab().requests().clear();

        InfrastructureException refusal = refusal(id, MigrationType.LIVE_MIGRATION);

        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refusal.details().attribute()).contains("migrationConstraint.hostId");
        assertThat(refusal.getMessage()).contains(state).contains(status);
        assertThat(admin.lab().requests().count("POST", ".*/action")).isZero();
    }

    private String allocatedOn(String host) {
        return admin.cloud()
                .call(
                        admin.compute()::allocateVirtualisedComputeResource,
                        admin.machine("m")
                                .locationConstraints(Optional.of("host:" + host))
                                .build())
                .computeData()
                .computeId();
    }

    private InfrastructureException refusal(String id, MigrationType type) {
        return catchThrowableOfType(InfrastructureException.class, () -> admin.cloud()
                .call(
                        admin.compute()::migrateVirtualisedComputeResource,
                        MigrateComputeRequest.builder()
                                .computeId(id)
                                .migrationType(Optional.of(type))
                                .migrationConstraint(
                                        Optional.of(new MigrationConstraint(Optional.empty(), Optional.of("compute2"))))
                                .build()));
    }

    private String hostOf(String id) {
        return admin
                .cloud()
                .call(
                        admin.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder().build())
                .queryResult()
                .stream()
                .filter(machine -> machine.computeId().equals(id))
                .findFirst()
                .flatMap(machine -> machine.hostId())
                .orElseThrow();
    }
}
