// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.GetPhysicalResourceResponse;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryLocationRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeRequest;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequestBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Physical Resource Inventory Management (IFA 052 clause 5.3.7, IFA 053 clause 7.4). */
public abstract class PhysicalResourceInventoryManagementTck extends InventoryChangeTck {
    private static final String QUERY = "queryPhysicalResourceInventory";
    private static final String GET = "getPhysicalResource";
    private static final String UPDATE = "updateInventoryMetadata";
    private static final String REFRESH = "refreshInventory";
    private static final String LABEL = "io.cistern.tck";

    protected PhysicalResourceInventoryManagementTck() {}

    @Override
    Map<String, Request> more(String unknownId) {
        return Map.of(
                QUERY,
                query(List.of(), Filter.ALL, Page.FIRST),
                GET,
                get(unknownId, InventoryDepth.SUMMARY),
                "queryResourcePool",
                new QueryResourcePoolRequest(Optional.empty(), Page.FIRST),
                "queryLocation",
                new QueryLocationRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                "queryPhysicalResourceType",
                new QueryPhysicalResourceTypeRequest(Optional.empty(), Page.FIRST),
                "queryCapacity",
                new QueryCapacityRequest(Optional.empty(), List.of()),
                CHANGES,
                changes(Filter.ALL),
                UPDATE,
                labelled(unknownId, "none", 1).build(),
                REFRESH,
                new RefreshInventoryRequest(List.of(unknownId), Optional.empty()));
    }

    private static GetPhysicalResourceRequest get(String id, InventoryDepth depth) {
        return new GetPhysicalResourceRequest(id, Optional.of(depth), Optional.empty());
    }

    private static UpdateInventoryMetadataRequestBuilder labelled(String id, String value, long version) {
        return UpdateInventoryMetadataRequest.builder()
                .physicalResourceId(id)
                .labels(Map.of(LABEL, value))
                .expectedVersion(version);
    }

    private Listing<PhysicalResource> everything() {
        needs(QUERY);
        return resources(subject().consumer(), List.of(ResourceKind.values()));
    }

    private static List<String> ids(List<PhysicalResource> resources) {
        return resources.stream().map(PhysicalResource::physicalResourceId).toList();
    }

    private PhysicalResource whole(String id) {
        return done(use()::getPhysicalResource, get(id, InventoryDepth.FULL)).physicalResource();
    }

    @Test
    void clause7_4_query_showsEachOnce() {
        List<PhysicalResource> all = everything().matching(Filter.ALL);

        assertThat(ids(all)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(all).allSatisfy(resource -> {
            assertThat(resource.hardware().name()).isNotBlank();
            assertThat(resource.resourceTypeId()).isNotBlank();
            assertThat(resource.resourcePoolId()).isNotBlank();
            assertThat(resource.version()).isPositive();
            assertThat(resource.lastUpdated()).isAfterOrEqualTo(resource.firstSeen());
        });
    }

    @Test
    void clause7_4_query_showsOnlyTheKindsThatAreAskedFor() {
        Map<ResourceKind, List<PhysicalResource>> byKind = everything().matching(Filter.ALL).stream()
                .collect(Collectors.groupingBy(PhysicalResource::resourceKind));

        byKind.forEach((kind, resources) -> assertThat(
                        ids(resources(subject().consumer(), List.of(kind)).matching(Filter.ALL)))
                .as("resources of kind %s", kind)
                .containsExactlyInAnyOrderElementsOf(ids(resources)));
    }

    @Test
    void clause7_4_query_filtersAsTheFilterSays() {
        needs(QUERY);
        Listing<PhysicalResource> servers = serversOf(subject().consumer());
        List<PhysicalResource> all = servers.matching(Filter.ALL);

        servers.assertFiltersOn("name", all.get(0).hardware().name(), ids(all));
        servers.assertFiltersOn("resourceTypeId", all.get(0).resourceTypeId(), ids(all));
        servers.assertFiltersOn("powerState", "ON", ids(all));
        servers.assertFiltersOnNumber("processorSummary/cores", Long.toString(cores(all)), ids(all));
        servers.assertNothingIsASuccess();
    }

    private static long cores(List<PhysicalResource> servers) {
        return servers.stream()
                .map(server -> (ComputeServer) server.details())
                .flatMap(server -> server.processorSummary().cores().stream())
                .findFirst()
                .orElse(1L);
    }

    @Test
    void clause7_4_query_failsWithInvalidArgument_whenThereIsNoSuchAttribute() {
        needs(QUERY);

        assertInvalid(
                "colour",
                use()::queryPhysicalResourceInventory,
                query(List.of(), Filter.where(FilterOperator.EQ, "colour", "red"), Page.FIRST));
    }

    @Test
    void clause7_4_query_showsEachOnce_pageByPage() {
        needs(QUERY);
        List<PhysicalResource> servers = servers();

        serversOf(subject().consumer()).assertPages(ids(servers));
    }

    @Test
    void clause7_4_query_tellsNoParts_whereASummaryIsAskedFor() {
        needs(QUERY);

        assertThat(servers())
                .allSatisfy(server -> assertThat(server.components()).isEmpty());
    }

    @Test
    void clause7_4_query_hidesWhatAnotherTenantHolds() {
        needs(QUERY);
        Access stranger = stranger();
        String held = freeServer().physicalResourceId();
        assertThat(ids(serversOf(stranger).matching(Filter.ALL))).contains(held);

        reserve(exactly(shown(held)));

        assertThat(ids(serversOf(stranger).matching(Filter.ALL))).doesNotContain(held);
        assertHidden(
                stranger,
                stranger.to(PhysicalResourceInventoryManagement.class)::getPhysicalResource,
                get(held, InventoryDepth.SUMMARY));
        assertHidden(
                stranger,
                stranger.to(PhysicalResourceInventoryManagement.class)::updateInventoryMetadata,
                labelled(held, "stolen", shown(held).version()).build());
    }

    @Test
    void clause7_4_get_showsWhatTheQueryShows() {
        needs(GET);

        assertThat(servers()).allSatisfy(server -> {
            PhysicalResource shown = shown(server.physicalResourceId());
            assertThat(shown.resourceKind()).isEqualTo(server.resourceKind());
            assertThat(shown.hardware()).isEqualTo(server.hardware());
            assertThat(shown.resourceTypeId()).isEqualTo(server.resourceTypeId());
            assertThat(shown.firstSeen()).isEqualTo(server.firstSeen());
        });
    }

    @Test
    void clause7_4_get_tellsTheParts_whereTheyAreAskedFor() {
        needs(GET);

        PhysicalResource server = whole(freeServer().physicalResourceId());

        assertThat(server.components()).isNotEmpty();
        Set<String> known = server.components().stream()
                .map(PhysicalResource::physicalResourceId)
                .collect(Collectors.toSet());
        assertThat(known).hasSameSizeAs(server.components());
        assertThat(server.components()).allSatisfy(part -> {
            assertThat(shown(part.physicalResourceId()).hardware()).isEqualTo(part.hardware());
            assertThat(part.parentId()).as("what contains %s", part).hasValueSatisfying(this::shown);
        });
    }

    @Test
    void clause7_4_queryType_showsThatOfEveryServer() {
        needs("queryPhysicalResourceType");

        var types = new Listing<>(
                (filter, page) -> {
                    var found = done(
                            use()::queryPhysicalResourceType,
                            new QueryPhysicalResourceTypeRequest(Optional.of(filter), page));
                    return new Listing.Part<>(found.physicalResourceTypes(), found.nextPageToken());
                },
                type -> type.resourceTypeId(),
                "resourceTypeId");

        assertThat(servers()).allSatisfy(server -> assertThat(types.find(server.resourceTypeId()))
                .hasValueSatisfying(type -> {
                    assertThat(type.kind()).isEqualTo(ResourceKind.COMPUTE_SERVER);
                    assertThat(type.model()).isEqualTo(server.hardware().model());
                }));
        types.assertPages(types.matching(Filter.ALL).stream()
                .map(type -> type.resourceTypeId())
                .toList());
    }

    @Test
    void clause7_4_queryPool_countsItsServers() {
        needs("queryResourcePool");

        var pools = new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryResourcePool, new QueryResourcePoolRequest(Optional.of(filter), page));
                    return new Listing.Part<>(found.resourcePools(), found.nextPageToken());
                },
                pool -> pool.resourcePoolId(),
                "resourcePoolId");

        servers().stream()
                .collect(Collectors.groupingBy(PhysicalResource::resourcePoolId, Collectors.counting()))
                .forEach((id, count) -> assertThat(pools.find(id)).hasValueSatisfying(pool -> {
                    assertThat(pool.capacity().total()).isEqualTo(count);
                    assertThat(pool.resourceKinds()).contains(ResourceKind.COMPUTE_SERVER);
                }));
    }

    @Test
    void clause7_4_queryCapacity_followsWhatIsHeld() {
        needs("queryCapacity");
        long servers = servers().size();
        long free = freeServers().size();

        reserve(anyServer().build());

        var all = done(use()::queryCapacity, new QueryCapacityRequest(Optional.empty(), List.of()))
                .capacityInfo();
        assertThat(all).singleElement().satisfies(info -> {
            assertThat(info.capacity().total()).isEqualTo(servers);
            assertThat(info.capacity().available()).isEqualTo(free - 1);
            assertThat(info.capacity().reserved()).isPositive();
        });
        var grouped = done(
                        use()::queryCapacity,
                        new QueryCapacityRequest(
                                Optional.empty(), List.of(CapacityGrouping.TYPE, CapacityGrouping.POOL)))
                .capacityInfo();
        assertThat(grouped.stream().mapToLong(info -> info.capacity().total()).sum())
                .isEqualTo(servers);
        assertThat(grouped).allSatisfy(info -> assertThat(info.group()).containsOnlyKeys("TYPE", "POOL"));
    }

    @Test
    void clause7_4_queryLocation_showsWhereResourcesAre() {
        needs("queryLocation");

        var locations = done(
                        use()::queryLocation, new QueryLocationRequest(Optional.empty(), Optional.empty(), Page.FIRST))
                .locations();

        assertThat(locations).extracting(location -> location.locationId()).doesNotHaveDuplicates();
        locations.stream()
                .map(location -> location.level())
                .collect(Collectors.toSet())
                .forEach(level -> assertThat(done(
                                        use()::queryLocation,
                                        new QueryLocationRequest(Optional.empty(), Optional.of(level), Page.FIRST))
                                .locations())
                        .isNotEmpty()
                        .allSatisfy(location -> assertThat(location.level()).isEqualTo(level)));
    }

    @Test
    void clause7_4_update_isShownUntilItIsCleared() {
        needs(UPDATE);
        PhysicalResource server = freeServer();
        String id = server.physicalResourceId();
        clearLater(id);

        PhysicalResource changed = done(
                        use()::updateInventoryMetadata,
                        labelled(id, name("label"), server.version()).build())
                .physicalResource();

        assertThat(changed.version()).isGreaterThan(server.version());
        assertThat(shown(id).labels()).containsEntry(LABEL, name("label"));
        assertThat(ids(serversOf(subject().consumer())
                        .matching(Filter.where(FilterOperator.EQ, "labels/" + LABEL, name("label")))))
                .containsExactly(id);
        clear(id);
        assertThat(shown(id).labels()).isEqualTo(server.labels());
    }

    private void clear(String id) {
        PhysicalResource server = shown(id);
        if (server.labels().containsKey(LABEL)) {
            done(
                    use()::updateInventoryMetadata,
                    UpdateInventoryMetadataRequest.builder()
                            .physicalResourceId(id)
                            .clearAttribute(List.of("labels/" + LABEL))
                            .expectedVersion(server.version())
                            .build());
        }
    }

    private void clearLater(String id) {
        removeLater(() -> clear(id));
    }

    @Test
    void clause7_4_update_failsWithConflict_whenTheResourceHasChanged() {
        needs(UPDATE);
        PhysicalResource server = freeServer();
        clearLater(server.physicalResourceId());
        done(
                use()::updateInventoryMetadata,
                labelled(server.physicalResourceId(), "first", server.version()).build());

        assertRefused(
                ErrorCode.CONFLICT,
                use()::updateInventoryMetadata,
                labelled(server.physicalResourceId(), "second", server.version())
                        .build());
    }

    @Test
    void clause7_4_update_isDoneOnce_whereverItIsBrokenOff() {
        needs(UPDATE);
        String id = freeServer().physicalResourceId();
        clearLater(id);
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            Outcome.of(interrupted.updateInventoryMetadata(
                    call, labelled(id, "once", shown(id).version()).build()));
            assertThat(shown(id).labels()).containsEntry(LABEL, "once");
            clear(id);
        });
    }

    @Test
    void clause7_4_refresh_readsAgain() {
        needs(REFRESH);
        PhysicalResource server = freeServer();
        String id = server.physicalResourceId();

        done(use()::refreshInventory, new RefreshInventoryRequest(List.of(id), Optional.empty()));

        assertThat(shown(id).lastUpdated()).isAfter(server.lastUpdated());
        assertThat(shown(id).firstSeen()).isEqualTo(server.firstSeen());
    }

    @Test
    void clause7_4_get_isAsNewAsItIsWanted_orSaysThatItIsNot() {
        needs(GET);
        Instant before = freeServer().lastUpdated();

        GetPhysicalResourceResponse answer = done(
                use()::getPhysicalResource,
                new GetPhysicalResourceRequest(
                        freeServer().physicalResourceId(), Optional.empty(), Optional.of(Duration.ZERO)));

        assertThat(answer.physicalResource().stale()
                        || answer.physicalResource().lastUpdated().isAfter(before))
                .isTrue();
    }
}
