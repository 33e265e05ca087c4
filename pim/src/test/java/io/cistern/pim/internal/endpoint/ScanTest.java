// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.ScanRange;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.testing.Bmc;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanTest extends WatchedFleet {

    private static final Duration DAY = Duration.ofDays(1);
    private static final ScanRange RACK = ScanRange.builder()
            .cidr("192.0.2.0/26")
            .port(443)
            .period(DAY)
            .credentialRef(Optional.of("env:BMC"))
            .resourcePoolId(Optional.of("gold"))
            .build();

    private Scan scan;

    @BeforeEach
    void create() {
        centre.onlyKnown = true;
        scan = new Scan(centre, endpoints, Runnable::run, clock);
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofSeconds(1));
            scan.step();
        }
    }

    @Test
    void whateverAnswers_waitsForApproval_andNothingElseIsAskedOfIt() {
        centre.scanned.add(RACK);
        centre.bmcs.put("https://192.0.2.10:443", Bmc.number(1));
        steps(4);

        Endpoint found = endpoint("https://192.0.2.10");
        assertThat(endpoints.all()).containsExactly(found);
        assertThat(found.stage()).isEqualTo(Endpoint.Stage.DISCOVERED);
        assertThat(found.active()).isFalse();
        assertThat(found.credentialRef()).contains("env:BMC");
        assertThat(found.resourcePoolId()).isEqualTo("gold");
        assertThat(found.tls()).isEqualTo(TlsPolicy.TRUST_ON_FIRST_USE);
        assertThat(found.seen()).isPresent();

        watch.follow(found);
        pass(Duration.ofMinutes(30));
        assertThat(centre.log).isEmpty();
    }

    @Test
    void whatDoesNotSayWhatItIs_isNotFound() {
        centre.scanned.add(RACK);
        centre.bmcs.put("https://192.0.2.10:443", Bmc.number(1));
        centre.hidden.add("https://192.0.2.10:443");
        steps(4);

        assertThat(endpoints.all()).isEmpty();
    }

    @Test
    void twentyAddressesAreLookedAt_inASecond() {
        centre.scanned.add(RACK);
        steps(1);
        assertThat(centre.probes).hasSize(20).startsWith("https://192.0.2.1:443");
        steps(3);
        assertThat(centre.probes).hasSize(62).endsWith("https://192.0.2.62:443");
    }

    @Test
    void noMoreThanSoManyAreLookedAtAtOnce_whoeverIsSilent() {
        centre.scanned.add(RACK);
        centre.hold();
        steps(10);
        assertThat(centre.probes).hasSize(32);
        assertThat(centre.letGo()).isEqualTo(32);
        steps(1);
        assertThat(centre.probes).hasSize(52);
    }

    @Test
    void whatIsKnown_isNotLookedAt_andARemovedOneIsFoundAgain() {
        centre.scanned.add(RACK);
        centre.bmcs.put("https://192.0.2.10:443", Bmc.number(1));
        centre.install("https://192.0.2.11", Bmc.number(2));
        configure();
        steps(10);
        assertThat(centre.probes).hasSize(61).doesNotContain("https://192.0.2.11:443");
        centre.probes.clear();

        clock.advance(DAY);
        steps(4);
        assertThat(centre.probes).hasSize(60).doesNotContain("https://192.0.2.10:443");

        endpoints.remove(endpoint("https://192.0.2.10").endpointId());
        clock.advance(DAY);
        steps(4);
        assertThat(endpoint("https://192.0.2.10").stage()).isEqualTo(Endpoint.Stage.DISCOVERED);
    }

    @Test
    void rangeThatIsNoLongerConfigured_isLeftAlone() {
        centre.scanned.add(RACK);
        steps(1);
        centre.scanned.clear();
        steps(5);
        assertThat(centre.probes).hasSize(20);
    }

    @Test
    void twoProcesses_findItOnce() {
        centre.scanned.add(RACK);
        centre.bmcs.put("https://192.0.2.10:443", Bmc.number(1));
        Endpoints elsewhere = new Endpoints(state);
        elsewhere.load();
        Scan other = new Scan(centre, elsewhere, Runnable::run, clock);
        steps(4);
        List.of(1, 2, 3, 4).forEach(step -> other.step());
        Endpoints both = new Endpoints(state);
        both.load();
        assertThat(both.all()).hasSize(1);
    }
}
