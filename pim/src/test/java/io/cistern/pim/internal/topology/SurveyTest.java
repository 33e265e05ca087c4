// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.Visibility;
import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryReadingBuilder;
import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.backend.physical.ObservedResourceBuilder;
import io.cistern.backend.physical.StateScope;
import io.cistern.pim.HealthState;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.internal.testing.Tor;
import io.cistern.pim.internal.topology.Graph.Link;
import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.LldpEvidence;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.LocationLevel;
import io.cistern.pim.inventory.LocationSource;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is joined with what: acceptance check A20 of the digest, and what fails together. */
class SurveyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOR_MAC = "0e:1b:2c:3d:4e:5f";

    private final MemoryState state = new MemoryState();
    private final Inventory inventory = new Inventory(state);
    private final Pools pools = new Pools(state);
    private final Census census = new Census(inventory, Duration.ofHours(24));
    private final Topology topology = new Topology(inventory, pools, endpoint -> true, new TestClock());

    private String enrol(String endpoint, InventoryReading reading, String rack) {
        Census.Outcome outcome = census.take(
                reading,
                new Place(
                        "default",
                        Optional.ofNullable(rack).map(SurveyTest::inRack),
                        List.of(new ManagementAddress(endpoint, NOW, Optional.empty())),
                        Optional.empty()),
                id -> true);
        inventory.described(reading);
        return outcome.servers().stream().findFirst().orElse("");
    }

    private String enrol(int number, Bmc bmc) {
        return enrol("e" + number, bmc.reading("e" + number, NOW), null);
    }

    private static Location inRack(String rack) {
        return Location.builder()
                .locationId(rack)
                .level(LocationLevel.RACK)
                .name(rack)
                .rack(Optional.of(rack))
                .row(Optional.of("row-1"))
                .source(LocationSource.OPERATOR)
                .build();
    }

    private Graph graph() {
        return topology.survey().graph();
    }

    private List<Link> cables() {
        return graph().links()
                .filter(link -> link.relation() == TopologyRelation.CONNECTIVITY)
                .toList();
    }

    private String switchId() {
        return graph().nodes()
                .filter(node -> node.kind() == TopologyNodeKind.SWITCH)
                .map(Node::id)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0E:1B:2C:3D:4E:5F", "0e-1b-2c-3d-4e-5f", "0e1b.2c3d.4e5f", "0E1B2C3D4E5F"})
    void neighbour_isJoined_byItsMacAddressInEverySpelling(String spelling) {
        Bmc bmc = Bmc.number(1);
        bmc.neighbours.put("p1", Tor.heardByHost(spelling, "MacAddr", "Ethernet1/7", "IfName"));
        String server = enrol(1, bmc);
        enrol("tor", new Tor("tor-1", TOR_MAC).port("Ethernet1/7").reading("tor", NOW), null);
        assertThat(cables()).singleElement().satisfies(cable -> {
            assertThat(cable.confidence()).isEqualTo(Confidence.MEDIUM);
            assertThat(cable.evidence()).containsExactly(TopologyEvidence.LLDP_HOST);
        });
        assertThat(topology.domains().of(server, FailureDomainKind.SWITCH)).containsExactly(switchId());
        assertThat(switchId()).doesNotStartWith("switch:");
    }

    @ParameterizedTest
    @CsvSource({
        "Ethernet1/7, IfName",
        "ethernet1/7, IfAlias",
        "Eth1/7, IfName",
        "Ethernet1/7, LocalAssign",
        "0E-00-00-00-00-02, MacAddr"
    })
    void portOfTheNeighbour_isJoined_byWhatItsIdentifierIs(String portId, String subtype) {
        Bmc bmc = Bmc.number(1);
        bmc.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", portId, subtype));
        enrol(1, bmc);
        enrol(
                "tor",
                new Tor("tor-1", TOR_MAC)
                        .port("Ethernet1/17")
                        .port("Ethernet1/7")
                        .reading("tor", NOW),
                null);
        Link cable = cables().get(0);
        assertThat(List.of(cable.aEnd(), cable.zEnd()))
                .contains(inventory.all().stream()
                        .flatMap(document -> document.value().parts().stream())
                        .filter(part -> part.resource().details() instanceof io.cistern.pim.inventory.Port port
                                && port.portId().equals("Ethernet1/7"))
                        .map(part -> part.resource().physicalResourceId())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void cable_isSure_whereBothEndsSaySo() {
        Bmc bmc = Bmc.number(1);
        bmc.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", "Ethernet1/7", "IfName"));
        enrol(1, bmc);
        enrol(
                "tor",
                new Tor("tor-1", TOR_MAC).port("Ethernet1/7", bmc.macs.get(0)).reading("tor", NOW),
                null);
        assertThat(cables()).singleElement().satisfies(cable -> {
            assertThat(cable.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(cable.evidence())
                    .containsExactlyInAnyOrder(TopologyEvidence.LLDP_HOST, TopologyEvidence.LLDP_SWITCH);
        });
    }

    @Test
    void ends_thatContradictEachOther_areBothKept() {
        Bmc bmc = Bmc.number(1);
        bmc.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", "Ethernet1/7", "IfName"));
        enrol(1, bmc);
        enrol(
                "tor",
                new Tor("tor-1", TOR_MAC)
                        .port("Ethernet1/7")
                        .port("Ethernet1/8", bmc.macs.get(0))
                        .reading("tor", NOW),
                null);
        assertThat(cables()).hasSize(2).extracting(Link::confidence).containsOnly(Confidence.MEDIUM);
    }

    @Test
    void switchThatIsOnlyHeardOf_isConcluded_andTheSameForAllWhoHearIt() {
        Bmc one = Bmc.number(1);
        Bmc other = Bmc.number(2);
        one.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", "Ethernet1/1", "IfName"));
        other.neighbours.put("p1", Tor.heardByHost("0E1B2C3D4E5F", "MacAddr", "Ethernet1/2", "IfName"));
        String first = enrol(1, one);
        String second = enrol(2, other);
        assertThat(topology.domains().of(first, FailureDomainKind.SWITCH))
                .isEqualTo(topology.domains().of(second, FailureDomainKind.SWITCH))
                .containsExactly("switch:" + TOR_MAC);
    }

    @Test
    void chassisManagerAndServer_areRelated() {
        String server = enrol(1, Bmc.number(1));
        Graph graph = graph();
        assertThat(graph.containersOf(server))
                .extracting(Node::kind)
                .containsExactly(TopologyNodeKind.CHASSIS, TopologyNodeKind.SITE);
        assertThat(graph.linksOf(server))
                .filteredOn(link -> link.relation() == TopologyRelation.MANAGEMENT)
                .singleElement()
                .satisfies(link -> assertThat(link.zEnd()).isEqualTo(server));
    }

    @Test
    void placeOfAnOperator_isAroundTheOutermostChassis() {
        String first = enrol("e1", Bmc.number(1).reading("e1", NOW), "r1");
        String second = enrol("e2", Bmc.number(2).reading("e2", NOW), "r1");
        String third = enrol("e3", Bmc.number(3).reading("e3", NOW), "r2");
        Domains domains = topology.domains();
        assertThat(domains.of(first, FailureDomainKind.RACK))
                .hasSize(1)
                .isEqualTo(domains.of(second, FailureDomainKind.RACK));
        assertThat(domains.of(third, FailureDomainKind.RACK)).isNotEqualTo(domains.of(first, FailureDomainKind.RACK));
        assertThat(domains.of(third, FailureDomainKind.ROW)).isEqualTo(domains.of(first, FailureDomainKind.ROW));
        assertThat(domains.of(first, FailureDomainKind.CHASSIS))
                .hasSize(1)
                .isNotEqualTo(domains.of(second, FailureDomainKind.CHASSIS));
    }

    @Test
    void sourceOfPower_isShared_byWhatItFeeds() {
        String first = enrol("e1", fed(Bmc.number(1), "e1", "feed A"), null);
        String second = enrol("e2", fed(Bmc.number(2), "e2", "feed A"), null);
        String third = enrol("e3", fed(Bmc.number(3), "e3", "feed B"), null);
        Domains domains = topology.domains();
        assertThat(domains.of(first, FailureDomainKind.POWER))
                .containsExactly("source:feed A")
                .isEqualTo(domains.of(second, FailureDomainKind.POWER));
        assertThat(domains.of(third, FailureDomainKind.POWER)).isEqualTo(Set.of("source:feed B"));
    }

    private static InventoryReading fed(Bmc bmc, String endpoint, String source) {
        return InventoryReadingBuilder.builder(bmc.reading(endpoint, NOW))
                .links(List.of(ObservedLink.builder()
                        .relation(TopologyRelation.POWER)
                        .aEnd(LinkEnd.named(source))
                        .zEnd(LinkEnd.at(Bmc.CHASSIS))
                        .evidence(TopologyEvidence.REDFISH_CONTAINMENT)
                        .state(LinkStatus.UNKNOWN)
                        .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"p2, true", "eno49, false"})
    void hostThatNamesItsPorts_isJoinedAtThatPort_orAsAWhole(String port, boolean known) {
        Bmc bmc = Bmc.number(1);
        String server = enrol(1, bmc);
        enrol(
                "tor",
                new Tor("tor-1", TOR_MAC)
                        .port("Ethernet1/7", bmc.macs.get(0), port)
                        .reading("tor", NOW),
                null);
        Link cable = cables().get(0);
        Set<String> ends = Set.of(cable.aEnd(), cable.zEnd());
        assertThat(ends.contains(server)).isEqualTo(!known);
        assertThat(topology.domains().switchesOf(server)).containsExactly(switchId());
        if (known) {
            assertThat(ends.stream().map(end -> graph().node(end).orElseThrow().name()))
                    .anyMatch(name -> name.endsWith("p2"));
        }
    }

    @Test
    void switchesOfOneName_areNotJoinedByIt() {
        Bmc bmc = Bmc.number(1);
        bmc.neighbours.put("p1", heardName("tor"));
        enrol(1, bmc);
        enrol("tor1", new Tor("tor", TOR_MAC).port("Ethernet1/7").reading("tor1", NOW), null);
        assertThat(graph().node("switch:tor")).isEmpty();
        enrol("tor2", otherTor(), null);
        assertThat(graph().node("switch:tor")).isPresent();
    }

    private static InventoryReading otherTor() {
        InventoryReading reading = new Tor("tor", "0e:1b:2c:3d:4e:60").reading("tor2", NOW);
        return InventoryReadingBuilder.builder(reading)
                .resources(reading.resources().stream()
                        .map(each -> ObservedResourceBuilder.builder(each)
                                .evidence(IdentityEvidence.builder()
                                        .serialNumber(Optional.of("OTHER"))
                                        .build())
                                .build())
                        .toList())
                .build();
    }

    private static LldpNeighbor heardName(String name) {
        return LldpNeighbor.builder()
                .systemName(Optional.of(name))
                .portId(Optional.of("Ethernet1/7"))
                .evidence(LldpEvidence.LLDP_HOST)
                .build();
    }

    @Test
    void link_wasLastConfirmed_whenWhoTellsOfItWasRead() {
        enrol("e1", Bmc.number(1).reading("e1", NOW.minusSeconds(3600)), null);
        assertThat(graph().links()).isNotEmpty().allSatisfy(link -> assertThat(link.seen())
                .isEqualTo(NOW.minusSeconds(3600)));
    }

    @Test
    void graph_isMadeAnew_whenSomethingChanged() {
        enrol(1, Bmc.number(1));
        Graph before = graph();
        assertThat(graph()).isSameAs(before);
        enrol(2, Bmc.number(2));
        assertThat(graph()).isNotSameAs(before);
        assertThat(graph().nodes().filter(node -> node.kind() == TopologyNodeKind.SERVER))
                .hasSize((int) inventory.all().stream()
                        .filter(document -> document.value().isServer())
                        .count());
    }

    @Test
    void health_isWhatWasSeenLast_alsoWhereTheGraphIsOlder() {
        Bmc bmc = Bmc.number(1);
        String server = enrol(1, bmc);
        assertThat(healthOf(server)).contains(HealthState.OK);

        bmc.health = HealthState.CRITICAL;
        inventory.seen(bmc.states("e1", StateScope.COMPONENTS, NOW.plusSeconds(60)));

        assertThat(healthOf(server)).contains(HealthState.CRITICAL);
    }

    private Optional<HealthState> healthOf(String server) {
        return new Answers(topology, inventory)
                        .query(QueryTopologyRequest.builder().build(), new Sight(inventory, pools, Visibility.ALL))
                        .nodes()
                        .stream()
                        .filter(node -> node.nodeId().equals(server))
                        .findFirst()
                        .flatMap(TopologyNode::health);
    }
}
