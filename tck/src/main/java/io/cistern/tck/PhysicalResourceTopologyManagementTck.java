// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.QueryTopologyRequestBuilder;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.pim.topology.WiringDifference;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.pim.topology.WiringFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Physical Resource Topology Management (IFA 052 clause 5.3.8, IFA 053 clause 7.5). */
public abstract class PhysicalResourceTopologyManagementTck extends PhysicalTck<PhysicalResourceTopologyManagement> {
    private static final String QUERY = "queryTopology";
    private static final String GET = "getTopologyNode";
    private static final String SHARED = "findSharedFailureDomains";
    private static final String COMPARE = "compareWiring";

    protected PhysicalResourceTopologyManagementTck() {
        super(PhysicalResourceTopologyManagement.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        return Map.of(
                QUERY,
                QueryTopologyRequest.builder().build(),
                GET,
                new GetTopologyNodeRequest(unknownId, Optional.empty()),
                SHARED,
                new FindSharedFailureDomainsRequest(
                        freeServers().stream()
                                .map(PhysicalResource::physicalResourceId)
                                .toList(),
                        List.of()),
                COMPARE,
                new CompareWiringRequest(List.of(new ExpectedLink(nowhere("one"), nowhere("other")))));
    }

    private WiringEnd nowhere(String name) {
        return new WiringEnd(Optional.empty(), Optional.empty(), Optional.of(name(name)), Optional.of("1"));
    }

    private static WiringEnd port(String id) {
        return new WiringEnd(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TopologyGraph query(QueryTopologyRequestBuilder request) {
        needs(QUERY);
        return done(use()::queryTopology, request.build()).topologyGraph();
    }

    private TopologyGraph everything() {
        return query(QueryTopologyRequest.builder().relations(List.of(TopologyRelation.values())));
    }

    private static Set<String> nodeIds(TopologyGraph graph) {
        return graph.nodes().stream().map(TopologyNode::nodeId).collect(Collectors.toSet());
    }

    private static void assertWhole(TopologyGraph graph) {
        assertThat(nodeIds(graph)).hasSameSizeAs(graph.nodes());
        assertThat(graph.links()).extracting(TopologyLink::linkId).doesNotHaveDuplicates();
        assertThat(graph.links()).allSatisfy(link -> {
            assertThat(nodeIds(graph)).contains(link.aEnd(), link.zEnd());
            assertThat(link.evidence()).isNotEmpty();
            assertThat(link.lastConfirmed()).isAfterOrEqualTo(link.firstSeen());
        });
    }

    @Test
    void clause7_5_query_linksNodesOfTheAnswer() {
        assertWhole(everything());
        assertWhole(query(QueryTopologyRequest.builder()));
    }

    @Test
    void clause7_5_query_showsEveryServer() {
        Set<String> resources = everything().nodes().stream()
                .flatMap(node -> node.physicalResourceId().stream())
                .collect(Collectors.toSet());

        assertThat(servers()).allSatisfy(server -> assertThat(resources).contains(server.physicalResourceId()));
    }

    @Test
    void clause7_5_query_putsNothingIntoTwoPlaces() {
        Map<String, List<TopologyLink>> containers =
                query(QueryTopologyRequest.builder().relations(List.of(TopologyRelation.CONTAINMENT))).links().stream()
                        .collect(Collectors.groupingBy(TopologyLink::zEnd));

        assertThat(containers).isNotEmpty().allSatisfy((node, links) -> assertThat(links)
                .as("what contains %s", node)
                .hasSize(1));
    }

    @Test
    void clause7_5_query_tellsContainmentAndConnectivity_whereNothingElseIsAskedFor() {
        assertThat(query(QueryTopologyRequest.builder()).links())
                .extracting(TopologyLink::relation)
                .containsOnly(TopologyRelation.CONTAINMENT, TopologyRelation.CONNECTIVITY);
        assertThat(query(QueryTopologyRequest.builder().relations(List.of(TopologyRelation.MANAGEMENT)))
                        .links())
                .allSatisfy(link -> assertThat(link.relation()).isEqualTo(TopologyRelation.MANAGEMENT));
    }

    @Test
    void clause7_5_query_showsOnlyTheNodesThatAreAskedFor() {
        TopologyGraph graph = query(QueryTopologyRequest.builder().nodeKinds(List.of(TopologyNodeKind.SERVER)));

        assertThat(graph.nodes()).hasSameSizeAs(servers()).allSatisfy(node -> assertThat(node.kind())
                .isEqualTo(TopologyNodeKind.SERVER));
        assertWhole(graph);
    }

    @Test
    void clause7_5_query_showsWhatIsBelowANode_soManyLevelsDeep() {
        String root = freeServer().physicalResourceId();

        TopologyGraph all = query(QueryTopologyRequest.builder().rootNodeId(Optional.of(root)));
        TopologyGraph one = query(
                QueryTopologyRequest.builder().rootNodeId(Optional.of(root)).depth(Optional.of(1L)));

        assertThat(nodeIds(all)).contains(root).containsAll(nodeIds(one));
        assertThat(nodeIds(all)).isSubsetOf(nodeIds(everything()));
        assertThat(one.nodes()).hasSizeGreaterThan(1);
    }

    @Test
    void clause7_5_query_failsWithNotFound_whenThereIsNoSuchRoot() {
        needs(QUERY);

        assertRefused(
                ErrorCode.NOT_FOUND,
                use()::queryTopology,
                QueryTopologyRequest.builder().rootNodeId(Optional.of(NOTHING)).build());
    }

    @Test
    void clause7_5_query_failsWithInvalidArgument_whenTwoPartsAreAskedFor() {
        needs(QUERY);

        assertInvalid(
                "rootNodeId",
                use()::queryTopology,
                QueryTopologyRequest.builder()
                        .rootNodeId(Optional.of(freeServer().physicalResourceId()))
                        .siteId(Optional.of("site"))
                        .build());
    }

    @Test
    void clause7_5_query_showsThePast() {
        needs(
                QUERY,
                "asOf",
                use()::queryTopology,
                QueryTopologyRequest.builder().asOf(Optional.of(Instant.EPOCH)).build());

        assertThat(query(QueryTopologyRequest.builder().asOf(Optional.of(Instant.EPOCH)))
                        .nodes())
                .isEmpty();
    }

    @Test
    void clause7_5_query_showsWhatAConsumerUses() {
        String id = freeServer().physicalResourceId();
        ConsumerRef user = cluster("user");
        allocate(user, id);

        TopologyGraph used = query(QueryTopologyRequest.builder()
                .consumerRef(Optional.of(
                        ConsumerRef.builder().type(user.type()).id(user.id()).build()))
                .relations(List.of(TopologyRelation.ASSIGNMENT)));

        assertThat(used.links()).singleElement().satisfies(link -> assertThat(link.aEnd())
                .isEqualTo(id));
        assertThat(used.nodes()).anySatisfy(node -> assertThat(node.kind()).isEqualTo(TopologyNodeKind.CONSUMER));
    }

    @Test
    void clause7_5_query_tellsNothingOfWhatAnotherTenantHolds() {
        needs(QUERY);
        Access stranger = stranger();
        PhysicalResource held = freeServer();
        reserve(exactly(held));

        TopologyGraph seen = Outcome.of(stranger.to(PhysicalResourceTopologyManagement.class)
                        .queryTopology(
                                stranger.call(),
                                QueryTopologyRequest.builder()
                                        .relations(List.of(TopologyRelation.values()))
                                        .build()))
                .topologyGraph();

        assertWhole(seen);
        assertThat(seen.toString()).doesNotContain(held.physicalResourceId());
        assertHidden(
                stranger,
                stranger.to(PhysicalResourceTopologyManagement.class)::getTopologyNode,
                new GetTopologyNodeRequest(held.physicalResourceId(), Optional.empty()));
    }

    @Test
    void clause7_5_get_showsTheNodeAndItsNeighbours() {
        needs(GET);
        String id = freeServer().physicalResourceId();

        TopologyGraph near = done(use()::getTopologyNode, new GetTopologyNodeRequest(id, Optional.empty()))
                .topologyGraph();
        TopologyGraph far = done(use()::getTopologyNode, new GetTopologyNodeRequest(id, Optional.of(2L)))
                .topologyGraph();

        assertWhole(near);
        assertThat(nodeIds(near)).contains(id);
        assertThat(near.links()).anySatisfy(link -> assertThat(List.of(link.aEnd(), link.zEnd()))
                .contains(id));
        assertThat(nodeIds(far))
                .containsAll(nodeIds(near))
                .hasSizeGreaterThan(near.nodes().size());
    }

    @Test
    void clause7_5_get_knowsTheNodesThatAreShown() {
        needs(GET);
        Map<TopologyNodeKind, TopologyNode> one = everything().nodes().stream()
                .filter(node -> node.kind() != TopologyNodeKind.STUB)
                .collect(Collectors.toMap(TopologyNode::kind, node -> node, (first, other) -> other));

        assertThat(one.values()).allSatisfy(node -> assertThat(
                        done(use()::getTopologyNode, new GetTopologyNodeRequest(node.nodeId(), Optional.empty()))
                                .topologyGraph()
                                .nodes())
                .contains(node));
    }

    @Test
    void clause7_5_sharedFailureDomains_areOfTheResourcesThatAreAskedFor() {
        List<String> ids =
                freeServers().stream().map(PhysicalResource::physicalResourceId).toList();

        List<FailureDomain> all = shared(ids, List.of());

        assertThat(all).isNotEmpty().allSatisfy(domain -> assertThat(domain.memberIds())
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .isSubsetOf(ids));
        assertThat(shared(ids, List.of(FailureDomainKind.SITE)))
                .isNotEmpty()
                .allSatisfy(domain -> assertThat(domain.kind()).isEqualTo(FailureDomainKind.SITE));
    }

    private List<FailureDomain> shared(List<String> ids, List<FailureDomainKind> kinds) {
        needs(SHARED);
        return done(use()::findSharedFailureDomains, new FindSharedFailureDomainsRequest(ids, kinds))
                .failureDomains();
    }

    @Test
    void clause7_5_sharedFailureDomains_needTwoResourcesThatExist() {
        needs(SHARED);
        String id = freeServer().physicalResourceId();

        assertInvalid(
                "resourceIds",
                use()::findSharedFailureDomains,
                new FindSharedFailureDomainsRequest(List.of(id), List.of()));
        assertRefused(
                ErrorCode.NOT_FOUND,
                use()::findSharedFailureDomains,
                new FindSharedFailureDomainsRequest(List.of(id, NOTHING), List.of()));
    }

    private List<TopologyLink> cables() {
        needs(COMPARE);
        Set<String> ports = resources(subject().consumer(), List.of(ResourceKind.PORT)).matching(Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .collect(Collectors.toSet());
        List<TopologyLink> cables =
                query(QueryTopologyRequest.builder().relations(List.of(TopologyRelation.CONNECTIVITY))).links().stream()
                        .filter(link -> ports.contains(link.aEnd()) && ports.contains(link.zEnd()))
                        .toList();
        Assumptions.assumeTrue(cables.size() > 1, "there are no two cables of which both ends are resources");
        return cables;
    }

    private List<WiringDifference> differences(ExpectedLink... expected) {
        return done(use()::compareWiring, new CompareWiringRequest(List.of(expected)))
                .differences();
    }

    @Test
    void clause7_5_compareWiring_findsNoDifference_whereThereIsNone() {
        TopologyLink cable = cables().get(0);

        assertThat(differences(new ExpectedLink(port(cable.aEnd()), port(cable.zEnd()))))
                .isEmpty();
        assertThat(differences(new ExpectedLink(port(cable.zEnd()), port(cable.aEnd()))))
                .isEmpty();
    }

    @Test
    void clause7_5_compareWiring_tellsWhatLeadsElsewhere() {
        List<TopologyLink> cables = cables();

        assertThat(differences(new ExpectedLink(
                        port(cables.get(0).aEnd()), port(cables.get(1).zEnd()))))
                .first()
                .satisfies(difference -> {
                    assertThat(difference.fault()).isEqualTo(WiringFault.WRONG_PEER);
                    assertThat(difference.found()).isPresent();
                });
    }

    @Test
    void clause7_5_compareWiring_saysThatItDoesNotKnow() {
        needs(COMPARE);

        assertThat(differences(new ExpectedLink(nowhere("one"), nowhere("other"))))
                .extracting(WiringDifference::fault)
                .containsExactly(WiringFault.UNKNOWN);
    }
}
