// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.PowerState;
import io.cistern.pim.Reachability;
import io.cistern.pim.internal.inventory.Change;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.TrustMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WatchTest extends WatchedFleet {

    @Test
    void configuredEndpoint_isEnrolled() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        assertThat(centre.log).containsExactly("inventory FULL a");
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.MANAGED);
        assertThat(server().states().lifecycleState()).contains(LifecycleState.AVAILABLE);
        assertThat(server().states().reachability()).contains(Reachability.REACHABLE);
        assertThat(server().stale()).isFalse();
        assertThat(changes).isNotEmpty();
    }

    @Test
    void states_areReadEveryMinute() {
        Bmc bmc = centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        bmc.power = PowerState.OFF;
        bmc.health = HealthState.CRITICAL;
        pass(Duration.ofSeconds(70));
        assertThat(server().states().powerState()).contains(PowerState.OFF);
        assertThat(server().states().healthState()).isEqualTo(HealthState.CRITICAL);
        assertThat(changes).extracting(Change::type).containsOnly(InventoryChangeType.ADDED);
        pass(MINUTE.multipliedBy(10));
        assertThat(asked("states SYSTEMS").size()).isBetween(10, 13);
    }

    @Test
    void silence_isToldAfterThreeFailuresInTwoMinutes_andSaysNothingOfTheServer() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        PhysicalResource before = server();
        centre.failing.put("a", ErrorCode.RESOURCE_UNREACHABLE);
        pass(Duration.ofSeconds(70));
        assertThat(server().states().reachability()).contains(Reachability.REACHABLE);
        pass(MINUTE.multipliedBy(6));
        assertThat(server().states().reachability()).contains(Reachability.UNREACHABLE);
        assertThat(server().stale()).isTrue();
        assertThat(server().states().powerState()).isEqualTo(before.states().powerState());
        assertThat(server().states().lifecycleState()).contains(LifecycleState.AVAILABLE);
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.MANAGED);
        centre.failing.clear();
        pass(MINUTE.multipliedBy(20));
        assertThat(server().states().reachability()).contains(Reachability.REACHABLE);
    }

    @Test
    void serverThatItsServiceAnswersWithout_isUnknown_andTheInventoryIsReadOnce() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        pass(MINUTE.multipliedBy(2));
        assertThat(server().stale()).isFalse();
        centre.bmcs.get("a").pulled = true;
        centre.log.clear();
        pass(MINUTE.multipliedBy(5));
        assertThat(server().stale()).isTrue();
        assertThat(server().states().powerState()).contains(PowerState.UNKNOWN);
        assertThat(server().states().reachability()).contains(Reachability.UNKNOWN);
        assertThat(asked("inventory")).hasSize(1);
        centre.bmcs.get("a").pulled = false;
        pass(MINUTE.multipliedBy(2));
        assertThat(server().states().powerState()).contains(PowerState.ON);
        assertThat(server().stale()).isFalse();
    }

    @Test
    void endpointThatIsGoneForEver_isAskedEverLessOften() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        centre.failing.put("a", ErrorCode.RESOURCE_UNREACHABLE);
        pass(Duration.ofHours(2));
        assertThat(asked("states SYSTEMS").size()).isBetween(9, 15);
    }

    @Test
    void endpointThatAHumanMustDecideAbout_isReadEverLessOften_andAtOnceWhereItChanged() {
        centre.install("a", Bmc.number(1));
        Bmc same = centre.install("b", Bmc.number(1));
        same.managerUuid = Bmc.number(2).managerUuid;
        configure();
        pass(MINUTE.multipliedBy(70));
        assertThat(endpoint("b").stage()).isEqualTo(Endpoint.Stage.ENROLLING);
        assertThat(asked("inventory FULL b")).hasSizeBetween(6, 8);
        same.uuid = Bmc.number(2).uuid;
        same.serial = Bmc.number(2).serial;
        same.macs = Bmc.number(2).macs;
        watch.follow(endpoint("b"));
        watch.lookAround();
        assertThat(endpoint("b").stage()).isEqualTo(Endpoint.Stage.MANAGED);
    }

    @Test
    void refusedCredential_isAskedAboutNowAndThen_untilItChanges() {
        centre.install("a", Bmc.number(1));
        centre.failing.put("a", ErrorCode.RESOURCE_AUTH_FAILED);
        configure();
        pass(Duration.ofHours(1));
        assertThat(centre.log).containsOnly("inventory FULL a").hasSizeBetween(4, 6);
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.ENROLL_FAILED);
        centre.failing.clear();
        centre.configured.set(
                0,
                DataCentre.definition("a")
                        .credentialRef(Optional.of("env:OTHER"))
                        .build());
        endpoints.configure(centre.configuredEndpoints(), clock.instant()).forEach(changed -> {
            endpoints.forgetContact(changed.endpointId());
            watch.follow(changed);
        });
        pass(MINUTE);
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.MANAGED);
    }

    @Test
    void refusedCredential_ofAManagedEndpoint_saysNothingOfTheServer_andHealsWhereItsSecretChanges() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        centre.failing.put("a", ErrorCode.RESOURCE_AUTH_FAILED);
        pass(Duration.ofMinutes(2));
        assertThat(server().states().reachability()).contains(Reachability.AUTH_FAILED);
        assertThat(server().stale()).isTrue();
        centre.log.clear();
        pass(Duration.ofHours(1));
        assertThat(asked("states SYSTEMS")).isEmpty();
        assertThat(asked("inventory")).hasSizeLessThan(6);
        centre.failing.clear();
        pass(Duration.ofMinutes(40));
        assertThat(server().states().reachability()).contains(Reachability.REACHABLE);
        assertThat(asked("states SYSTEMS")).isNotEmpty();
    }

    @Test
    void keyThatWasMetFirst_isExpectedFromThenOn_alsoAfterARestart() {
        centre.bmcs.put("a", Bmc.number(1));
        centre.configured.add(DataCentre.definition("a")
                .tls(new TlsPolicy(TrustMode.TOFU, List.of(), false, false))
                .build());
        centre.bmcs.get("a").key = "k1";
        configure();
        watch.lookAround();
        start();
        configure();
        assertThat(endpoint("a").tls().pins()).containsExactly("k1");
        centre.bmcs.get("a").key = "k2";
        pass(Duration.ofHours(13));
        assertThat(endpoint("a").tls().pins()).containsExactly("k1");
    }

    @Test
    void keysThatTheConfigurationNames_areExpectedAtOnce() {
        centre.bmcs.put("a", Bmc.number(1));
        centre.configured.add(pinned("k1"));
        configure();
        watch.lookAround();
        centre.configured.set(0, pinned("k1", "k2"));
        configure();
        assertThat(endpoint("a").tls().pins()).containsExactly("k1", "k2");
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.ENROLLING);
        pass(MINUTE);
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.MANAGED);
    }

    private static EndpointDefinition pinned(String... keys) {
        return DataCentre.definition("a")
                .tls(new TlsPolicy(TrustMode.PIN, List.of(keys), false, false))
                .build();
    }

    @Test
    void twoProcesses_withOneConfiguration_addEachEndpointOnce() {
        centre.install("a", Bmc.number(1));
        Endpoints other = new Endpoints(state);
        other.load();
        configure();
        assertThatThrownBy(() -> other.configure(centre.configuredEndpoints(), clock.instant()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(other.configure(centre.configuredEndpoints(), clock.instant()))
                .isEmpty();
        assertThat(other.all()).isEqualTo(endpoints.all());
    }

    @Test
    void otherServerThanExpected_isNotEnrolled() {
        centre.bmcs.put("a", Bmc.number(1));
        centre.configured.add(
                DataCentre.definition("a").expectedSerial(Optional.of("SRV7")).build());
        configure();
        watch.lookAround();
        assertThat(endpoint("a").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("SRV7", "SRV1"));
        assertThat(inventory.all()).isEmpty();
    }

    @Test
    void identityThatIsNotClear_keepsItsEndpointEnrolling() {
        centre.install("a", Bmc.number(1));
        Bmc twin = centre.install("b", Bmc.number(1));
        twin.managerUuid = Bmc.number(2).managerUuid;
        configure();
        watch.lookAround();
        assertThat(List.of(endpoint("a").stage(), endpoint("b").stage()))
                .containsExactlyInAnyOrder(Endpoint.Stage.MANAGED, Endpoint.Stage.ENROLLING);
    }

    @Test
    void fleet_isSpreadOverThePeriod_andBounded() {
        for (int i = 0; i < 600; i++) {
            centre.install("a" + i, Bmc.number(i));
        }
        configure();
        centre.hold();
        watch.lookAround();
        assertThat(centre.letGo()).as("enrolled at a time").isEqualTo(Tier.INVENTORY.limit());
        for (int round = 0; round < 100; round++) {
            watch.lookAround();
            centre.letGo();
        }
        assertThat(endpoints.all()).extracting(Endpoint::stage).containsOnly(Endpoint.Stage.MANAGED);
        centre.log.clear();
        for (int second = 0; second < 6; second++) {
            pass(Duration.ofSeconds(10));
            centre.letGo();
        }
        assertThat(asked("states SYSTEMS").stream().distinct().count()).isBetween(540L, 600L);
        assertThat(asked("states SYSTEMS").size()).isBetween(540, 680);
    }

    @Test
    void restart_asksTheFleetSoon_butNotInOneBurst_andSpreadsItOverThePeriodFromThenOn() {
        for (int i = 0; i < 1_000; i++) {
            centre.install("a" + i, Bmc.number(i));
        }
        configure();
        pass(SECOND);
        start();
        assertThat(endpoints.awaited()).isTrue();
        centre.log.clear();
        watch.lookAround();
        assertThat(asked("states SYSTEMS")).as("in one burst").hasSizeLessThan(20);
        pass(Duration.ofSeconds(1));
        assertThat(asked("states SYSTEMS")).hasSizeBetween(150, 350);
        pass(Duration.ofSeconds(3));
        assertThat(asked("states SYSTEMS")).hasSizeBetween(1_000, 1_060).contains("states SYSTEMS a999");
        assertThat(endpoints.awaited()).isFalse();
        centre.log.clear();
        pass(Duration.ofSeconds(30));
        assertThat(asked("states SYSTEMS")).as("half of them in half a period").hasSizeBetween(380, 580);
    }

    @Test
    void deadEndpoints_doNotKeepOthersFromBeingRead() {
        for (int i = 0; i < 100; i++) {
            centre.install("a" + i, Bmc.number(i));
            if (i % 5 == 0) {
                centre.failing.put("a" + i, ErrorCode.RESOURCE_UNREACHABLE);
            }
        }
        configure();
        pass(MINUTE);
        assertThat(endpoints.all().stream().collect(Collectors.groupingBy(Endpoint::stage, Collectors.counting())))
                .containsEntry(Endpoint.Stage.MANAGED, 80L)
                .containsEntry(Endpoint.Stage.ENROLL_FAILED, 20L);
    }

    @Test
    void otherPeriods_holdAtOnce() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        watch.change(new Periods(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(12)));
        pass(MINUTE);
        assertThat(asked("states SYSTEMS").size()).isBetween(10, 14);
    }

    @Test
    void endpointThatIsNoLongerListed_isLeftAlone_andWhatIsThereStays() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        centre.configured.clear();
        configure();
        centre.log.clear();
        pass(Duration.ofHours(13));
        assertThat(centre.log).isEmpty();
        assertThat(endpoint("a").stage()).isEqualTo(Endpoint.Stage.DETACHED);
        assertThat(server().physicalResourceId()).isNotEmpty();
    }

    @Test
    void restart_claimsNothingThatItHasNotSeen() {
        centre.install("a", Bmc.number(1));
        configure();
        watch.lookAround();
        start();
        assertThat(server().stale()).isTrue();
        assertThat(server().states().reachability()).contains(Reachability.UNKNOWN);
        configure();
        assertThat(endpoint("a").stage()).as("enrolled once").isEqualTo(Endpoint.Stage.MANAGED);
        pass(Duration.ofSeconds(70));
        assertThat(server().stale()).isFalse();
    }
}
