// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.backend.support.tls.Peer;
import io.cistern.backend.support.tls.PeerTrust;
import io.cistern.backend.support.tls.PeerTrusts;
import io.cistern.backend.support.tls.TrustObserver;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.governor.GovernorLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client against BMCs of every style that the lab can imitate, over TLS. */
class LabStylesTest {

    private static final PeerTrusts TRUSTS = new PeerTrusts(TrustObserver.NONE);

    private static HttpTransport transport;
    private static RedfishLab lab;
    private static ExecutorService helpers;

    @BeforeAll
    static void start() {
        transport = HttpTransport.believing(TRUSTS, Duration.ofSeconds(10));
        lab = RedfishLab.start(RedfishLabSettings.defaults());
        helpers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        lab.close();
        helpers.shutdownNow();
        transport.close();
    }

    static List<String> styles() {
        return Style.names();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void system_isReadWithWhatItHas_inOneSession_andTwoRequestsAtATime(String style) {
        Bmc bmc = lab.add(ServerModel.rack(), Style.named(style));
        URI address = URI.create(bmc.url());
        TRUSTS.expect(Peer.of(address), new PeerTrust.Authorities(List.of(lab.authority()), false));
        RedfishClient client = new RedfishClient(
                ClientSettings.of(bmc.name(), address, Optional.of(() -> new Credential(bmc.user(), bmc.password())))
                        .with(new GovernorLimits(2, Duration.ZERO)),
                transport,
                new FleetGate(256),
                new Vocabulary(),
                helpers);
        RedfishCall call = client.open(CallLimit.within(Duration.ofSeconds(60)), ReadPriority.INVENTORY);

        RedfishResource root = call.root();
        RedfishCollection systems =
                root.body().link("Systems").map(call::members).orElseThrow();
        assertThat(systems.members()).isNotEmpty().allSatisfy(system -> {
            assertThat(system.type()).isEqualTo("ComputerSystem");
            assertThat(members(call, system, "Processors").members()).isNotEmpty();
            // Some styles have links to nothing.
            assertThat(members(call, system, "Memory").members()).isNotEmpty();
            assertThat(members(call, system, "Memory").gaps()).allMatch(gap -> gap.contains("404"));
            assertThat(call.each(system.body().links("Links", "Chassis"), call::find))
                    .isNotEmpty()
                    .allSatisfy(chassis -> assertThat(chassis).isPresent());
        });
        client.close(CallLimit.within(Duration.ofSeconds(10)));

        assertThat(bmc.traffic().mostSessions()).isLessThanOrEqualTo(1);
        assertThat(bmc.traffic().sessions()).isZero();
        assertThat(bmc.traffic().mostInFlight()).isLessThanOrEqualTo(2);
    }

    private static RedfishCollection members(RedfishCall call, RedfishResource system, String name) {
        return system.body().link(name).map(call::members).orElse(RedfishCollection.NONE);
    }
}
