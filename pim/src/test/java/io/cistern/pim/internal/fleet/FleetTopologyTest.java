// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static io.cistern.pim.internal.fleet.FleetRig.SERVERS;
import static io.cistern.pim.internal.fleet.FleetRig.TOR_MAC;
import static io.cistern.pim.internal.fleet.FleetRig.await;
import static io.cistern.pim.internal.fleet.FleetRig.refused;
import static io.cistern.pim.internal.fleet.FleetRig.servers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.WiringDifference;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.pim.topology.WiringFault;
import io.cistern.tck.Bench;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How it is connected, as the gateway asks a fleet for it. */
class FleetTopologyTest {

    private final FleetRig rig = new FleetRig();
    private final Bench everybody = rig.everybody();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void topology_hidesWhatIsAnothersBehindStubs() {
        Reservation held = rig.reserve("a", ResourceSelection.builder().minCores(Optional.of(64L)));
        Bench other = everybody.within("b");
        TopologyGraph seen = await(other.to(PhysicalResourceTopologyManagement.class)
                        .queryTopology(
                                other.call(), QueryTopologyRequest.builder().build()))
                .topologyGraph();
        assertThat(seen.nodes())
                .extracting(TopologyNode::nodeId)
                .noneMatch(id -> id.contains(held.resourceIds().get(0)));
        assertThat(seen.links()).noneMatch(link -> (link.aEnd() + link.zEnd())
                .contains(held.resourceIds().get(0)));
        assertThat(seen.nodes().stream().filter(node -> node.kind() == TopologyNodeKind.SERVER))
                .hasSize(SERVERS - 1);
        assertThat(refused(other.to(PhysicalResourceTopologyManagement.class)
                        .getTopologyNode(
                                other.call(),
                                new GetTopologyNodeRequest(held.resourceIds().get(0), Optional.empty()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void sharedFailureDomains_nameTheirMembers() {
        List<String> ids = servers(everybody, Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .limit(2)
                .toList();
        List<FailureDomain> shared = await(everybody
                        .to(PhysicalResourceTopologyManagement.class)
                        .findSharedFailureDomains(
                                everybody.call(), new FindSharedFailureDomainsRequest(ids, List.of())))
                .failureDomains();
        assertThat(shared)
                .extracting(FailureDomain::kind)
                .containsExactlyInAnyOrder(FailureDomainKind.SWITCH, FailureDomainKind.SITE);
        assertThat(shared)
                .allSatisfy(domain -> assertThat(domain.memberIds()).containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void wiring_isHeldAgainstWhatIsExpected() {
        String mac = Bmc.number(1).macs.get(0);
        String dark = Bmc.number(1).macs.get(1);
        List<WiringDifference> differences = await(everybody
                        .to(PhysicalResourceTopologyManagement.class)
                        .compareWiring(
                                everybody.call(),
                                new CompareWiringRequest(List.of(
                                        expected(mac, "Ethernet1/1"),
                                        expected(Bmc.number(2).macs.get(0), "Ethernet1/4"),
                                        expected(dark, "Ethernet1/9")))))
                .differences();
        assertThat(differences)
                .extracting(WiringDifference::fault)
                .containsExactly(WiringFault.WRONG_PEER, WiringFault.UNKNOWN);
    }

    private static ExpectedLink expected(String mac, String port) {
        return new ExpectedLink(
                new WiringEnd(Optional.empty(), Optional.of(mac), Optional.empty(), Optional.empty()),
                new WiringEnd(Optional.empty(), Optional.empty(), Optional.of(TOR_MAC), Optional.of(port)));
    }
}
