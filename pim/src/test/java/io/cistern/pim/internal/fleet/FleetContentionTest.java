// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static io.cistern.pim.internal.fleet.FleetRig.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.pim.Reservation;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.tck.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** More ask at once than there is, at two processes with one store. */
class FleetContentionTest {

    private static final int SERVERS = 100;
    private static final int CALLS = 1_000;

    @Test
    void servers_areHeldOnceEach_andNoneIsLeft_whoeverAsksWhere() {
        try (FleetRig rig = new FleetRig(SERVERS)) {
            List<Bench> gateways = List.of(rig.everybody(), rig.anotherGateway());
            List<CompletableFuture<ReservePhysicalResourceResponse>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(reserve(gateways.get(i % 2), "tenant-" + i % 7, 1));
            }

            Set<String> held = new HashSet<>();
            int refusals = 0;
            for (CompletableFuture<ReservePhysicalResourceResponse> call : calls) {
                Optional<Reservation> made = call.handle((response, failure) ->
                                Optional.ofNullable(response).map(ReservePhysicalResourceResponse::reservation))
                        .join();
                if (made.isPresent()) {
                    assertThat(made.get().resourceIds()).hasSize(1).allMatch(held::add);
                } else {
                    assertThat(refused(call)).isEqualTo(ErrorCode.NO_CAPACITY);
                    refusals++;
                }
            }
            assertThat(held).hasSize(SERVERS);
            assertThat(refusals).isEqualTo(CALLS - SERVERS);
        }
    }

    @Test
    void severalServers_areHeldTogether_orNone() {
        try (FleetRig rig = new FleetRig(SERVERS)) {
            List<Bench> gateways = List.of(rig.everybody(), rig.anotherGateway());
            List<CompletableFuture<ReservePhysicalResourceResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(reserve(gateways.get(i % 2), "a", 30));
            }

            Set<String> held = new HashSet<>();
            for (CompletableFuture<ReservePhysicalResourceResponse> call : calls) {
                call.handle((response, failure) -> Optional.ofNullable(response))
                        .join()
                        .ifPresent(made -> assertThat(made.reservation().resourceIds())
                                .hasSize(30)
                                .allMatch(held::add));
            }
            assertThat(held).as("three times thirty of a hundred").hasSize(90);
        }
    }

    private static CompletableFuture<ReservePhysicalResourceResponse> reserve(
            Bench gateway, String tenant, long count) {
        return gateway.to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .reservePhysicalResource(
                        CallContext.of(gateway.call().consumer())
                                .resourceGroupId(tenant)
                                .build(),
                        new ReservePhysicalResourceRequest(
                                ResourceSelection.builder()
                                        .count(Optional.of(count))
                                        .build(),
                                Duration.ofHours(1),
                                Optional.empty()))
                .toCompletableFuture();
    }
}
