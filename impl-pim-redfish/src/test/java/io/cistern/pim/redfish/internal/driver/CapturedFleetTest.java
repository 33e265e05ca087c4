// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.lab.redfish.CapturedTree;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.Style;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryLocationRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeRequest;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.tck.Bench;
import io.cistern.tck.Enrolment;
import io.cistern.tck.conformance.CallingTest;
import io.cistern.tck.conformance.CheckedInMatrix;
import io.cistern.tck.conformance.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The interfaces of a PIM on trees that were captured from services, or published by the DMTF: what is seen here is
 * evidence for the conformance matrix. The trees are no part of this project: {@code -Dcistern.redfish.trees=<directory>}
 * names a directory of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapturedFleetTest {

    private static final String TREES = System.getProperty("cistern.redfish.trees", "");

    private final Map<ResourceKind, Long> each = new TreeMap<>();
    private final Observer observer = new Observer(CheckedInMatrix.observed());
    private FleetRig rig;
    private Bench bench;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        assumeFalse(TREES.isEmpty(), "no captured trees were read: -Dcistern.redfish.trees=<directory> names none");
        List<Path> trees = CapturedTree.in(Path.of(TREES));
        for (Path tree : trees) {
            alone(directory, tree).forEach((kind, count) -> each.merge(kind, count, Long::sum));
        }
        rig = new FleetRig(directory, lab -> trees.forEach(tree -> furnish(lab, tree)));
        bench = Bench.of(rig.fleet());
        Enrolment.await(
                bench,
                Math.toIntExact(each.get(ResourceKind.COMPUTE_SERVER) + each.getOrDefault(ResourceKind.SWITCH, 0L)));
    }

    /** What there is where nothing else is read: of a single reading, all is there at once. */
    private static Map<ResourceKind, Long> alone(Path directory, Path tree) throws IOException {
        Path own = Files.createDirectory(directory.resolve("alone-" + tree.getFileName()));
        try (FleetRig one = new FleetRig(own, lab -> furnish(lab, tree))) {
            Bench bench = Bench.of(one.fleet());
            Enrolment.await(bench, 1);
            return count(bench.to(PhysicalResourceInventoryManagement.class)
                    .queryPhysicalResourceInventory(
                            bench.call(), everything(InventoryDepth.SUMMARY, ResourceKind.values()))
                    .toCompletableFuture()
                    .join()
                    .physicalResources());
        }
    }

    private static Map<ResourceKind, Long> count(List<PhysicalResource> resources) {
        return resources.stream()
                .collect(Collectors.groupingBy(PhysicalResource::resourceKind, TreeMap::new, Collectors.counting()));
    }

    @AfterAll
    void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    private static void furnish(RedfishLab lab, Path tree) {
        lab.add(tree.getFileName().toString(), CapturedTree.read(tree, Style.plain()));
    }

    private <Q extends Request, R extends Response> R call(
            BiFunction<CallContext, Q, CompletionStage<R>> operation, Q request) {
        String test = CallingTest.name().orElseThrow();
        try {
            R response =
                    operation.apply(bench.call(), request).toCompletableFuture().join();
            observer.answered(test, request, response);
            return response;
        } catch (CompletionException e) {
            if (e.getCause() instanceof InfrastructureException failure) {
                observer.failed(test, request, failure);
            }
            throw e;
        }
    }

    private PhysicalResourceInventoryManagement inventory() {
        return bench.to(PhysicalResourceInventoryManagement.class);
    }

    private PhysicalResourceProvisioningAndLifecycleManagement lifecycle() {
        return bench.to(PhysicalResourceProvisioningAndLifecycleManagement.class);
    }

    private PhysicalResourceTopologyManagement topology() {
        return bench.to(PhysicalResourceTopologyManagement.class);
    }

    private List<PhysicalResource> query(InventoryDepth depth, ResourceKind... kinds) {
        return call(inventory()::queryPhysicalResourceInventory, everything(depth, kinds))
                .physicalResources();
    }

    private static QueryPhysicalResourceInventoryRequest everything(InventoryDepth depth, ResourceKind... kinds) {
        return QueryPhysicalResourceInventoryRequest.builder()
                .filter(Filter.ALL)
                .kinds(List.of(kinds))
                .depth(Optional.of(depth))
                .page(Page.ofSize(1_000))
                .build();
    }

    private List<String> servers() {
        return query(InventoryDepth.SUMMARY, ResourceKind.COMPUTE_SERVER).stream()
                .map(PhysicalResource::physicalResourceId)
                .toList();
    }

    @Test
    void inventory_ofCapturedServices_isShown() {
        assertThat(query(InventoryDepth.FULL)).isNotEmpty();
        assertThat(query(InventoryDepth.SUMMARY, ResourceKind.values())).allSatisfy(resource -> assertThat(call(
                                inventory()::getPhysicalResource,
                                new GetPhysicalResourceRequest(
                                        resource.physicalResourceId(), Optional.empty(), Optional.empty()))
                        .physicalResource()
                        .hardware())
                .isEqualTo(resource.hardware()));
    }

    /** They share serial numbers and UUIDs, and one tells none. */
    @Test
    void resourcesOfCapturedServices_areAsManyTogether_asOfEachAlone() {
        assertThat(count(query(InventoryDepth.SUMMARY, ResourceKind.values()))).isEqualTo(each);
        assertThat(servers()).hasSizeGreaterThan(3);
    }

    @Test
    void directories_ofCapturedServices_areShown() {
        assertThat(call(
                                inventory()::queryPhysicalResourceType,
                                new QueryPhysicalResourceTypeRequest(Optional.empty(), Page.FIRST))
                        .physicalResourceTypes())
                .isNotEmpty();
        assertThat(call(inventory()::queryResourcePool, new QueryResourcePoolRequest(Optional.empty(), Page.FIRST))
                        .resourcePools())
                .isNotEmpty();
        call(inventory()::queryLocation, new QueryLocationRequest(Optional.empty(), Optional.empty(), Page.FIRST));
        assertThat(call(
                                inventory()::queryCapacity,
                                new QueryCapacityRequest(Optional.empty(), List.of(CapacityGrouping.values())))
                        .capacityInfo())
                .isNotEmpty();
    }

    @Test
    void topology_ofCapturedServices_isShown() {
        assertThat(call(
                                topology()::queryTopology,
                                QueryTopologyRequest.builder()
                                        .relations(List.of(TopologyRelation.values()))
                                        .build())
                        .topologyGraph()
                        .links())
                .isNotEmpty();
        List<String> servers = servers();
        servers.forEach(
                id -> assertThat(call(topology()::getTopologyNode, new GetTopologyNodeRequest(id, Optional.of(2L)))
                                .topologyGraph()
                                .nodes())
                        .isNotEmpty());
        assertThat(call(topology()::findSharedFailureDomains, new FindSharedFailureDomainsRequest(servers, List.of()))
                        .failureDomains())
                .isNotEmpty();
    }

    @Test
    void servers_ofCapturedServices_areHeldUsedAndGivenBack() {
        String reservationId = call(
                        lifecycle()::reservePhysicalResource,
                        new ReservePhysicalResourceRequest(
                                ResourceSelection.builder()
                                        .minCores(Optional.of(1L))
                                        .build(),
                                Duration.ofHours(1),
                                Optional.of("evidence")))
                .reservation()
                .reservationId();
        call(lifecycle()::releaseReservation, new ReleaseReservationRequest(reservationId));
        List<String> one = servers().subList(0, 1);
        ConsumerRef user = ConsumerRef.builder()
                .type(ConsumerType.CIS_CLUSTER)
                .id("captured")
                .build();
        call(lifecycle()::allocatePhysicalResource, new AllocatePhysicalResourceRequest(one, user, Map.of()));
        assertThat(call(
                                lifecycle()::queryProvisionedPhysicalResource,
                                new QueryProvisionedPhysicalResourceRequest(
                                        Optional.empty(), Optional.empty(), Page.FIRST))
                        .physicalResources())
                .hasSize(1);
        call(lifecycle()::deallocatePhysicalResource, new DeallocatePhysicalResourceRequest(one, user));
        for (boolean enter : List.of(true, false)) {
            call(
                    lifecycle()::setMaintenanceMode,
                    new SetMaintenanceModeRequest(one, enter, "evidence", Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void metadata_ofCapturedServers_isChanged_andTheyAreReadAgain() {
        PhysicalResource server =
                query(InventoryDepth.SUMMARY, ResourceKind.COMPUTE_SERVER).get(0);

        assertThat(call(
                                inventory()::updateInventoryMetadata,
                                UpdateInventoryMetadataRequest.builder()
                                        .physicalResourceId(server.physicalResourceId())
                                        .labels(Map.of("seen", "yes"))
                                        .expectedVersion(server.version())
                                        .build())
                        .physicalResource()
                        .labels())
                .containsEntry("seen", "yes");
        call(
                inventory()::refreshInventory,
                new RefreshInventoryRequest(List.of(server.physicalResourceId()), Optional.empty()));
    }
}
