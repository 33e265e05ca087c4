// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static io.cistern.pim.internal.fleet.FleetRig.await;
import static io.cistern.pim.internal.fleet.FleetRig.servers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.json.CisternJson;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import io.cistern.pim.inventory.QueryLocationRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeRequest;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.lifecycle.AffinityCriterion;
import io.cistern.pim.lifecycle.AffinityStrength;
import io.cistern.pim.lifecycle.AffinityType;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.tck.Bench;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that is served, asked by one tenant about what is another's: acceptance check A16 of the digest. What
 * another tenant holds or uses is told in no word, and naming it is answered as naming what there is not.
 */
class FleetTenancyTest {

    private static final List<Class<?>> INTERFACES = List.of(
            PhysicalResourceInventoryManagement.class,
            PhysicalResourceTopologyManagement.class,
            PhysicalResourceProvisioningAndLifecycleManagement.class);
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";
    private static final String NEITHER = "11111111-1111-1111-1111-111111111111";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
    private static final ConsumerRef CLUSTER = ConsumerRef.builder()
            .type(ConsumerType.CIS_CLUSTER)
            .id("cluster-of-a")
            .build();

    private final CisternJson json = new CisternJson();
    private final FleetRig rig = new FleetRig();
    private final Bench other = rig.everybody().within("tenant-b");
    private List<String> hidden;
    private List<String> secrets;

    @AfterEach
    void stop() {
        rig.close();
    }

    @BeforeEach
    void twoServersOfAnotherTenant() {
        Reservation held = rig.reserve("tenant-a", ResourceSelection.builder().minCores(Optional.of(64L)));
        String reserved = held.resourceIds().get(0);
        String used = servers(rig.everybody(), Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .filter(id -> !id.equals(reserved))
                .findFirst()
                .orElseThrow();
        await(rig.everybody()
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .allocatePhysicalResource(
                        rig.by("tenant-a"), new AllocatePhysicalResourceRequest(List.of(used), CLUSTER, Map.of())));
        hidden = new ArrayList<>(List.of(held.reservationId()));
        secrets = new ArrayList<>(List.of("tenant-a", "cluster-of-a", held.reservationId()));
        for (String id : List.of(reserved, used)) {
            PhysicalResource server = rig.server(id);
            hidden.add(id);
            server.parentId().ifPresent(hidden::add);
            server.components().forEach(part -> hidden.add(part.physicalResourceId()));
            server.management().flatMap(management -> management.managerId()).ifPresent(hidden::add);
            secrets.add(server.hardware().serialNumber().orElseThrow());
            secrets.addAll(bmc(server).macs);
            secrets.add(bmc(server).uuid);
        }
        secrets.addAll(hidden);
    }

    private Bmc bmc(PhysicalResource server) {
        return rig.centre().bmcs.values().stream()
                .filter(bmc ->
                        bmc.serial.equals(server.hardware().serialNumber().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    /** What one tenant can ask about something by its id, for each operation. */
    private static List<Request> requests(Method operation, String id) {
        WiringEnd end = new WiringEnd(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
        return switch (operation.getName()) {
            case "queryPhysicalResourceInventory" ->
                List.of(
                        QueryPhysicalResourceInventoryRequest.builder().build(),
                        QueryPhysicalResourceInventoryRequest.builder()
                                .depth(Optional.of(InventoryDepth.FULL))
                                .filter(Filter.where(FilterOperator.EQ, "physicalResourceId", id))
                                .build());
            case "getPhysicalResource" ->
                List.of(new GetPhysicalResourceRequest(id, Optional.of(InventoryDepth.FULL), Optional.empty()));
            case "queryResourcePool" -> List.of(new QueryResourcePoolRequest(Optional.empty(), Page.FIRST));
            case "queryLocation" -> List.of(new QueryLocationRequest(Optional.empty(), Optional.empty(), Page.FIRST));
            case "queryPhysicalResourceType" ->
                List.of(new QueryPhysicalResourceTypeRequest(Optional.empty(), Page.FIRST));
            case "queryCapacity" -> List.of(new QueryCapacityRequest(Optional.empty(), List.of(CapacityGrouping.POOL)));
            case "queryInventoryChange" -> List.of(new QueryInventoryChangeRequest(Optional.empty(), Page.FIRST));
            case "queryReservation" ->
                List.of(
                        new QueryReservationRequest(Optional.empty(), Page.FIRST),
                        new QueryReservationRequest(
                                Optional.of(Filter.where(FilterOperator.EQ, "reservationId", id)), Page.FIRST));
            case "queryAllocation" ->
                List.of(
                        new QueryAllocationRequest(Optional.empty(), Page.FIRST),
                        new QueryAllocationRequest(
                                Optional.of(Filter.where(FilterOperator.EQ, "physicalResourceId", id)), Page.FIRST));
            case "updateInventoryMetadata" ->
                List.of(UpdateInventoryMetadataRequest.builder()
                        .physicalResourceId(id)
                        .labels(Map.of("mine", "yes"))
                        .expectedVersion(1)
                        .build());
            case "refreshInventory" -> List.of(new RefreshInventoryRequest(List.of(id), Optional.empty()));
            case "queryTopology" ->
                List.of(
                        QueryTopologyRequest.builder().build(),
                        QueryTopologyRequest.builder()
                                .consumerRef(Optional.of(CLUSTER))
                                .build(),
                        QueryTopologyRequest.builder()
                                .rootNodeId(Optional.of(id))
                                .build());
            case "getTopologyNode" -> List.of(new GetTopologyNodeRequest(id, Optional.of(3L)));
            case "findSharedFailureDomains" ->
                List.of(new FindSharedFailureDomainsRequest(List.of(id, NEITHER), List.of()));
            case "compareWiring" -> List.of(new CompareWiringRequest(List.of(new ExpectedLink(end, end))));
            case "reservePhysicalResource" ->
                List.of(
                        reserving(ResourceSelection.builder()
                                .resourceIds(List.of(id))
                                .build()),
                        reserving(ResourceSelection.builder()
                                .affinity(List.of(affinity(id)))
                                .build()),
                        reserving(ResourceSelection.builder()
                                .count(Optional.of(5L))
                                .build()));
            case "releaseReservation" -> List.of(new ReleaseReservationRequest(id));
            case "allocatePhysicalResource" ->
                List.of(new AllocatePhysicalResourceRequest(List.of(id), CLUSTER, Map.of()));
            case "deallocatePhysicalResource" -> List.of(new DeallocatePhysicalResourceRequest(List.of(id), CLUSTER));
            case "queryProvisionedPhysicalResource" ->
                List.of(new QueryProvisionedPhysicalResourceRequest(Optional.empty(), Optional.empty(), Page.FIRST));
            case "setMaintenanceMode" ->
                List.of(new SetMaintenanceModeRequest(List.of(id), true, "mine", Optional.empty(), Optional.empty()));
            default -> List.of();
        };
    }

    private static ReservePhysicalResourceRequest reserving(ResourceSelection selection) {
        return new ReservePhysicalResourceRequest(selection, Duration.ofHours(1), Optional.empty());
    }

    private static AffinityCriterion affinity(String id) {
        return new AffinityCriterion(
                AffinityType.ANTI_AFFINITY, FailureDomainKind.RACK, List.of(id), AffinityStrength.HARD);
    }

    private static Stream<Method> operations() {
        return INTERFACES.stream().flatMap(type -> Arrays.stream(type.getMethods()));
    }

    @Test
    void whatIsAnothers_isNotTold_andIsLikeWhatThereIsNot() {
        for (Method operation : operations().toList()) {
            for (String id : hidden) {
                List<Request> about = requests(operation, id);
                List<Request> aboutNothing = requests(operation, NOTHING);
                for (int i = 0; i < about.size(); i++) {
                    String told = told(operation, about.get(i)).replace(id, NOTHING);
                    assertThat(told)
                            .as(operation.getName() + " " + about.get(i))
                            .isEqualTo(told(operation, aboutNothing.get(i)));
                    assertThat(secrets).as(operation.getName() + " tells").noneMatch(told::contains);
                }
            }
        }
        assertThat(rig.server(hidden.get(1)).labels()).isEmpty();
    }

    @Test
    void everyServedOperation_isInTheMatrix() {
        List<String> missing = operations()
                .filter(this::isServed)
                .filter(operation -> requests(operation, NOTHING).isEmpty())
                .map(Method::getName)
                .toList();
        assertThat(missing).isEmpty();
    }

    /** The fleet answers it itself, and not by the refusal that the interface has for whoever does not. */
    private boolean isServed(Method operation) {
        try {
            return !rig.fleet()
                    .offer(operation.getDeclaringClass())
                    .orElseThrow()
                    .getClass()
                    .getMethod(operation.getName(), operation.getParameterTypes())
                    .isDefault();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer, or the refusal with its words, without the times that it was given at. */
    private String told(Method operation, Request request) {
        try {
            Object service = other.to(operation.getDeclaringClass());
            CompletionStage<?> answer = (CompletionStage<?>) operation.invoke(service, other.call(), request);
            return timeless(json.write(answer.toCompletableFuture().join()));
        } catch (CompletionException e) {
            return timeless(e.getCause().toString());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(operation + " cannot be called", e);
        }
    }

    private static String timeless(String text) {
        return text.replaceAll(TIME, "(time)");
    }
}
