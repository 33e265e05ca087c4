// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.PowerState;
import io.cistern.pim.Reachability;
import io.cistern.pim.internal.inventory.Change;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A part of the fleet is slow, dead or flapping: the rest is read as if it were not there. */
class TroubledFleetTest extends WatchedFleet {

    @Test
    void slowEndpoints_leaveTheOthersTheirPlaces() {
        int slow = 600;
        for (int i = 0; i < 1_000; i++) {
            centre.install("a" + i, Bmc.number(i));
        }
        configure();
        pass(MINUTE);
        for (int i = 0; i < slow; i++) {
            centre.delay("a" + i, Duration.ofSeconds(28));
        }
        pass(MINUTE.multipliedBy(3));
        centre.log.clear();
        pass(MINUTE.multipliedBy(10));

        Map<String, Long> asked = states();
        for (int i = slow; i < 1_000; i++) {
            assertThat(asked.get("a" + i)).as("a" + i).isBetween(9L, 12L);
        }
        assertThat(asked.get("a0"))
                .as("a slow one, which there are too many of")
                .isBetween(1L, 9L);
    }

    @Test
    void slowDeadAndFlappingEndpoints_leaveTheRestAlone_andNothingWrongIsClaimed() {
        int size = 200;
        for (int i = 0; i < size; i++) {
            centre.install("a" + i, Bmc.number(i));
        }
        configure();
        pass(MINUTE);
        int documents = state.size();
        for (int i = 0; i < size; i += 10) {
            centre.delay("a" + i, Duration.ofSeconds(20));
        }
        for (int i = 1; i < size; i += 20) {
            centre.failing.put("a" + i, ErrorCode.RESOURCE_UNREACHABLE);
        }
        centre.log.clear();
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 2; i < size; i += 100) {
                if (minute % 2 == 0) {
                    centre.failing.put("a" + i, ErrorCode.RESOURCE_UNREACHABLE);
                } else {
                    centre.failing.remove("a" + i);
                }
            }
            pass(MINUTE);
        }

        Map<String, Long> asked = states();
        for (int i = 0; i < size; i++) {
            boolean dead = i % 20 == 1;
            boolean slow = i % 10 == 0;
            boolean flapping = i % 100 == 2;
            long least = dead ? 5 : slow || flapping ? 25 : 54;
            assertThat(asked.get("a" + i)).as("a" + i).isBetween(least, dead ? 12L : 68L);
            PhysicalResource server = serverAt("a" + i);
            assertThat(server.states().powerState()).contains(PowerState.ON);
            assertThat(server.states().lifecycleState()).contains(LifecycleState.AVAILABLE);
            if (dead) {
                assertThat(server.stale()).isTrue();
                assertThat(server.states().reachability()).contains(Reachability.UNREACHABLE);
                assertThat(server.lastUpdated()).isBefore(clock.instant().minus(Duration.ofMinutes(58)));
            } else if (!flapping) {
                assertThat(server.stale()).isFalse();
                assertThat(server.states().reachability()).contains(Reachability.REACHABLE);
            }
        }
        assertThat(state.size()).as("what is kept does not grow").isEqualTo(documents);
        assertThat(changes).extracting(Change::type).containsOnly(InventoryChangeType.ADDED);
    }

    /** How often the states of each were asked for. */
    private Map<String, Long> states() {
        String what = "states SYSTEMS ";
        return asked(what).stream()
                .collect(Collectors.groupingBy(line -> line.substring(what.length()), Collectors.counting()));
    }

    private PhysicalResource serverAt(String address) {
        return inventory.serversAt(endpoint(address).endpointId()).stream()
                .map(id -> new Portraits(inventory, endpoints::contact)
                        .of(inventory.assets().find(id).orElseThrow(), false))
                .findFirst()
                .orElseThrow();
    }
}
