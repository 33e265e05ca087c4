// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.Visibility;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.internal.testing.Tor;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.WiringDifference;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.pim.topology.WiringFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wiring as it was planned against wiring as it is. */
class WiringCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOR_MAC = "0e:1b:2c:3d:4e:5f";

    private final MemoryState state = new MemoryState();
    private final Inventory inventory = new Inventory(state);
    private final Pools pools = new Pools(state);
    private final Census census = new Census(inventory, Duration.ofHours(24));
    private final Answers answers =
            new Answers(new Topology(inventory, pools, endpoint -> true, new TestClock()), inventory);
    private final Bmc first = Bmc.number(1);
    private final Bmc second = Bmc.number(2);

    private void enrol(String endpoint, InventoryReading reading) {
        census.take(
                reading,
                new Place(
                        "default",
                        Optional.empty(),
                        List.of(new ManagementAddress(endpoint, NOW, Optional.empty())),
                        Optional.empty()),
                id -> true);
        inventory.described(reading);
    }

    /** The servers, with their first ports plugged into these ports of the switch; both ends say so. */
    private void plugged(String portOfFirst, String portOfSecond) {
        first.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", portOfFirst, "IfName"));
        second.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", portOfSecond, "IfName"));
        enrol("e1", first.reading("e1", NOW));
        enrol("e2", second.reading("e2", NOW));
        enrol(
                "tor",
                new Tor("tor-1", TOR_MAC)
                        .port("Ethernet1/3")
                        .port(portOfFirst, first.macs.get(0))
                        .port(portOfSecond, second.macs.get(0))
                        .reading("tor", NOW));
    }

    private List<WiringDifference> compared(ExpectedLink... expected) {
        return answers.compare(
                new CompareWiringRequest(List.of(expected)), new Sight(inventory, pools, Visibility.ALL));
    }

    private static ExpectedLink cable(Bmc host, int port, String switchPort) {
        return new ExpectedLink(
                new WiringEnd(
                        Optional.empty(), Optional.of(host.macs.get(port - 1)), Optional.empty(), Optional.empty()),
                new WiringEnd(Optional.empty(), Optional.empty(), Optional.of("tor-1"), Optional.of(switchPort)));
    }

    @Test
    void wiringAsPlanned_differsInNothing() {
        plugged("Ethernet1/1", "Ethernet1/2");
        assertThat(compared(cable(first, 1, "Ethernet1/1"), cable(second, 1, "ethernet1/2")))
                .isEmpty();
    }

    @Test
    void swappedCables_areBothTold_withWhatIsThere() {
        plugged("Ethernet1/2", "Ethernet1/1");
        List<WiringDifference> differences = compared(cable(first, 1, "Ethernet1/1"), cable(second, 1, "Ethernet1/2"));
        assertThat(differences).hasSize(2).allSatisfy(difference -> {
            assertThat(difference.fault()).isEqualTo(WiringFault.WRONG_PEER);
            assertThat(difference.expected()).isPresent();
            assertThat(difference.found()).hasValueSatisfying(found -> {
                assertThat(found.evidence())
                        .containsExactlyInAnyOrder(TopologyEvidence.LLDP_HOST, TopologyEvidence.LLDP_SWITCH);
                assertThat(found.confidence()).isEqualTo(Confidence.HIGH);
            });
        });
    }

    @Test
    void pulledCable_isMissing_whereItsPortHasNoLink() {
        plugged("Ethernet1/1", "Ethernet1/2");
        first.linkStatus = LinkStatus.NO_LINK;
        enrol("e1", first.reading("e1", NOW));
        assertThat(compared(cable(first, 2, "Ethernet1/3"))).singleElement().satisfies(difference -> {
            assertThat(difference.fault()).isEqualTo(WiringFault.MISSING);
            assertThat(difference.found()).isEmpty();
            assertThat(difference.reason()).contains(first.macs.get(1)).contains("has no link");
        });
    }

    @Test
    void cableOfWhichNobodyTells_isUnknown_notMissing() {
        plugged("Ethernet1/1", "Ethernet1/2");
        assertThat(compared(cable(first, 2, "Ethernet1/3")))
                .singleElement()
                .extracting(WiringDifference::fault)
                .isEqualTo(WiringFault.UNKNOWN);
    }

    @Test
    void additionalCable_isUnexpected_withWhatItIsKnownFrom() {
        first.neighbours.put("p2", Tor.heardByHost("0e:00:00:00:00:99", "MacAddr", "Ethernet9", "IfName"));
        plugged("Ethernet1/1", "Ethernet1/2");
        ExpectedLink planned = new ExpectedLink(
                new WiringEnd(
                        Optional.of(inventory.serversAt("e1").iterator().next()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new WiringEnd(Optional.empty(), Optional.empty(), Optional.of("tor-1"), Optional.of("Ethernet1/1")));
        assertThat(compared(planned)).singleElement().satisfies(difference -> {
            assertThat(difference.fault()).isEqualTo(WiringFault.UNEXPECTED);
            assertThat(difference.expected()).isEmpty();
            assertThat(difference.found().orElseThrow().evidence()).containsExactly(TopologyEvidence.LLDP_HOST);
        });
    }

    @Test
    void endThatNobodyKnows_isUnknown() {
        plugged("Ethernet1/1", "Ethernet1/2");
        assertThat(compared(cable(first, 1, "Ethernet7/7"))).singleElement().satisfies(difference -> {
            assertThat(difference.fault()).isEqualTo(WiringFault.UNKNOWN);
            assertThat(difference.reason()).contains("tor-1 port Ethernet7/7");
        });
    }
}
