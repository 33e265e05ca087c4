// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryReadingBuilder;
import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedLink;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Place;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.Pdu;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.inventory.Fan;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.PowerSupply;
import io.cistern.pim.inventory.SourceReference;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds and cools what. */
class FeedsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SUPPLY = Bmc.CHASSIS + "/PowerSupplies/1";
    private static final String FAN = Bmc.CHASSIS + "/Fans/1";

    private final MemoryState state = new MemoryState();
    private final Inventory inventory = new Inventory(state);
    private final Census census = new Census(inventory, Duration.ofHours(24));
    private final Topology topology = new Topology(inventory, new Pools(state), endpoint -> true, new TestClock());

    private String enrol(String endpoint, InventoryReading reading) {
        Census.Outcome outcome = census.take(
                reading,
                new Place(
                        "default",
                        Optional.empty(),
                        List.of(new ManagementAddress(endpoint, NOW, Optional.empty())),
                        Optional.empty()),
                id -> true);
        inventory.described(reading);
        return outcome.servers().stream().findFirst().orElse("");
    }

    /** A server with a power supply that has a cord, and a fan. */
    private static InventoryReading server(int number, String endpoint, String source) {
        InventoryReading reading = Bmc.number(number).reading(endpoint, NOW);
        List<ObservedResource> all = new ArrayList<>(reading.resources());
        all.add(part(
                endpoint,
                SUPPLY,
                ResourceKind.POWER_SUPPLY,
                PowerSupply.builder().build()));
        all.add(part(endpoint, FAN, ResourceKind.FAN, new Fan(Optional.of("CPU"), Optional.empty(), Optional.empty())));
        return InventoryReadingBuilder.builder(reading)
                .resources(all)
                .links(List.of(
                        link(TopologyRelation.POWER, LinkEnd.named(source), LinkEnd.at(SUPPLY)),
                        link(TopologyRelation.COOLING, LinkEnd.at(FAN), LinkEnd.at(Bmc.CHASSIS))))
                .build();
    }

    private static ObservedLink link(TopologyRelation relation, LinkEnd from, LinkEnd to) {
        return ObservedLink.builder()
                .relation(relation)
                .aEnd(from)
                .zEnd(to)
                .evidence(TopologyEvidence.REDFISH_CONTAINMENT)
                .state(LinkStatus.UNKNOWN)
                .build();
    }

    private static ObservedResource part(
            String endpoint, String locator, ResourceKind kind, PhysicalResourceDetails details) {
        return ObservedResource.builder()
                .locator(locator)
                .parentLocator(Optional.of(Bmc.CHASSIS))
                .resourceKind(kind)
                .localId("1")
                .evidence(IdentityEvidence.builder().build())
                .hardware(HardwareDescription.builder()
                        .name(kind + " 1")
                        .manufacturerNormalised(ManufacturerFamily.UNKNOWN)
                        .build())
                .states(ObservedStates.builder()
                        .operationalState(OperationalState.ENABLED)
                        .healthState(HealthState.OK)
                        .build())
                .sourceRef(new SourceReference(endpoint, locator, Optional.empty(), Optional.empty()))
                .details(details)
                .build();
    }

    private String unit(String endpoint) {
        return inventory.all().stream()
                .filter(asset -> asset.value().endpointId().equals(endpoint))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdu-a/OUTLET1", "PDU-A: outlet1", "pdu a outlet1"})
    void outlet_isJoined_howeverItIsSpelt(String source) {
        String server = enrol("e1", server(1, "e1", source));
        enrol("pdu", new Pdu("pdu-a", "P1", List.of("OUTLET1", "OUTLET2")).reading("pdu", NOW));
        assertThat(topology.domains().of(server, FailureDomainKind.POWER)).contains(unit("pdu"));
    }

    @Test
    void serversOnOneUnit_shareIt_onWhicheverOutletTheyAre() {
        String first = enrol("e1", server(1, "e1", "pdu-a/OUTLET1"));
        String second = enrol("e2", server(2, "e2", "pdu-a/OUTLET2"));
        String third = enrol("e3", server(3, "e3", "pdu-b/OUTLET1"));
        enrol("pdu", new Pdu("pdu-a", "P1", List.of("OUTLET1", "OUTLET2")).reading("pdu", NOW));
        Domains domains = topology.domains();
        assertThat(domains.of(first, FailureDomainKind.POWER)).contains(unit("pdu"));
        assertThat(domains.of(second, FailureDomainKind.POWER)).contains(unit("pdu"));
        assertThat(domains.of(third, FailureDomainKind.POWER))
                .doesNotContain(unit("pdu"))
                .contains("source:pdu-b|OUTLET1");
    }

    @Test
    void unitsOfOneName_areNotJoinedByIt() {
        String server = enrol("e1", server(1, "e1", "Rack PDU/1"));
        enrol("pdu1", new Pdu("Rack PDU", "P1", List.of("1")).reading("pdu1", NOW));
        enrol("pdu2", new Pdu("Rack PDU", "P2", List.of("1")).reading("pdu2", NOW));
        assertThat(topology.domains().of(server, FailureDomainKind.POWER))
                .contains("source:Rack PDU|1")
                .doesNotContain(unit("pdu1"), unit("pdu2"));
    }

    @Test
    void partsWithLinks_areNodes_andOthersAreNot() {
        enrol("e1", server(1, "e1", "feed A"));
        Graph graph = topology.survey().graph();
        assertThat(graph.nodes().filter(node -> node.kind() == TopologyNodeKind.COMPONENT))
                .extracting(Graph.Node::name)
                .containsExactlyInAnyOrder("POWER_SUPPLY 1", "FAN 1");
        assertThat(graph.links().filter(link -> link.relation() == TopologyRelation.COOLING))
                .hasSize(1);
        assertThat(graph.links().filter(link -> link.relation() == TopologyRelation.POWER))
                .hasSize(2);
    }
}
