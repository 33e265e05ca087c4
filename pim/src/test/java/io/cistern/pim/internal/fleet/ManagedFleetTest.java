// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static io.cistern.pim.internal.fleet.FleetRig.SERVERS;
import static io.cistern.pim.internal.fleet.FleetRig.await;
import static io.cistern.pim.internal.fleet.FleetRig.query;
import static io.cistern.pim.internal.fleet.FleetRig.refused;
import static io.cistern.pim.internal.fleet.FleetRig.servers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequestBuilder;
import io.cistern.tck.Bench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What there is, as the gateway asks a fleet for it. */
class ManagedFleetTest {

    private final FleetRig rig = new FleetRig();
    private final Bench everybody = rig.everybody();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void inventory_tellsServersWithTheirParts() {
        assertThat(servers(everybody, Filter.ALL)).hasSize(SERVERS).allSatisfy(server -> {
            assertThat(server.components()).isEmpty();
            assertThat(server.states().lifecycleState()).contains(LifecycleState.AVAILABLE);
        });
        PhysicalResource server =
                rig.server(servers(everybody, Filter.ALL).get(0).physicalResourceId());
        assertThat(server.components())
                .extracting(PhysicalResource::resourceKind)
                .containsExactlyInAnyOrder(
                        ResourceKind.DRIVE, ResourceKind.DRIVE, ResourceKind.PORT, ResourceKind.PORT);
        assertThat(servers(everybody, Filter.parse("(eq,processorSummary/cores,64)")))
                .hasSize(1);
        assertThat(query(
                                everybody,
                                QueryPhysicalResourceInventoryRequest.builder()
                                        .kinds(List.of(ResourceKind.DRIVE))
                                        .filter(Filter.parse("(eq,serialNumber,D0)"))
                                        .build())
                        .physicalResources())
                .hasSize(SERVERS);
    }

    @Test
    void pages_areOfOneMoment() {
        QueryPhysicalResourceInventoryRequest first = QueryPhysicalResourceInventoryRequest.builder()
                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                .page(Page.ofSize(2))
                .build();
        QueryPhysicalResourceInventoryResponse page = query(everybody, first);
        rig.centre().install("https://bmc-new", Bmc.number(77));
        List<String> ids = new ArrayList<>(ids(page));
        while (page.nextPageToken().isPresent()) {
            page = query(
                    everybody,
                    QueryPhysicalResourceInventoryRequest.builder()
                            .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                            .page(new Page(Optional.of(2), page.nextPageToken()))
                            .build());
            ids.addAll(ids(page));
        }
        assertThat(ids).hasSize(SERVERS).doesNotHaveDuplicates();
    }

    private static List<String> ids(QueryPhysicalResourceInventoryResponse page) {
        return page.physicalResources().stream()
                .map(PhysicalResource::physicalResourceId)
                .toList();
    }

    @Test
    void capacity_isCountedByGroup() {
        List<CapacityInfo> counted = await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .queryCapacity(
                                everybody.call(),
                                new QueryCapacityRequest(
                                        Optional.empty(), List.of(CapacityGrouping.POOL, CapacityGrouping.RACK))))
                .capacityInfo();
        assertThat(counted).singleElement().satisfies(info -> {
            assertThat(info.group()).isEqualTo(Map.of("POOL", "default"));
            assertThat(info.capacity().total()).isEqualTo(SERVERS);
            assertThat(info.capacity().available()).isEqualTo(SERVERS);
        });
    }

    @Test
    void metadata_isChanged_whereNobodyElseDid() {
        PhysicalResource server = servers(everybody, Filter.ALL).get(0);
        UpdateInventoryMetadataRequest request = UpdateInventoryMetadataRequest.builder()
                .physicalResourceId(server.physicalResourceId())
                .labels(Map.of("tier", "gold"))
                .assetTag(Optional.of("A-1"))
                .expectedVersion(server.version())
                .build();
        PhysicalResource changed = await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .updateInventoryMetadata(everybody.call(), request))
                .physicalResource();
        assertThat(changed.labels()).containsEntry("tier", "gold");
        assertThat(changed.hardware().assetTag()).contains("A-1");
        assertThat(changed.version()).isGreaterThan(server.version());
        UpdateInventoryMetadataRequest late = UpdateInventoryMetadataRequestBuilder.builder(request)
                .assetTag(Optional.of("A-2"))
                .build();
        assertThat(refused(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .updateInventoryMetadata(everybody.call(), late)))
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void refresh_readsAgain_andFailsAsTheEndpointDoes() {
        PhysicalResource server = servers(everybody, Filter.parse("(eq,processorSummary/cores,64)"))
                .get(0);
        rig.centre().bmcs.get("https://bmc-0").health = HealthState.CRITICAL;
        RefreshInventoryRequest request =
                new RefreshInventoryRequest(List.of(server.physicalResourceId()), Optional.empty());
        await(everybody.to(PhysicalResourceInventoryManagement.class).refreshInventory(everybody.call(), request));
        assertThat(rig.server(server.physicalResourceId()).states().healthState())
                .isEqualTo(HealthState.CRITICAL);
        rig.centre().failing.put("https://bmc-0", ErrorCode.RESOURCE_UNREACHABLE);
        assertThat(refused(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .refreshInventory(everybody.call(), request)))
                .isEqualTo(ErrorCode.RESOURCE_UNREACHABLE);
    }
}
