// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.inventory.Capacity;
import io.cistern.pim.internal.inventory.Catalogue;
import io.cistern.pim.internal.inventory.Directory;
import io.cistern.pim.internal.inventory.History;
import io.cistern.pim.internal.inventory.Listings;
import io.cistern.pim.internal.inventory.Metadata;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.GetPhysicalResourceResponse;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.PhysicalResourceType;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryCapacityResponse;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import io.cistern.pim.inventory.QueryInventoryChangeResponse;
import io.cistern.pim.inventory.QueryLocationRequest;
import io.cistern.pim.inventory.QueryLocationResponse;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeResponse;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.QueryResourcePoolResponse;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.RefreshInventoryResponse;
import io.cistern.pim.inventory.ResourcePool;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataResponse;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Physical Resource Inventory Management. */
final class InventoryService implements PhysicalResourceInventoryManagement {

    private final Answering answering;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Capacity capacity;
    private final Metadata metadata;
    private final Refreshing refreshing;
    private final Grouping grouping;
    private final History history;

    InventoryService(
            Answering answering,
            Catalogue catalogue,
            Directory directory,
            Capacity capacity,
            Metadata metadata,
            Refreshing refreshing,
            Grouping grouping,
            History history) {
        this.answering = answering;
        this.catalogue = catalogue;
        this.directory = directory;
        this.capacity = capacity;
        this.metadata = metadata;
        this.refreshing = refreshing;
        this.grouping = grouping;
        this.history = history;
    }

    @Override
    public CompletionStage<QueryPhysicalResourceInventoryResponse> queryPhysicalResourceInventory(
            CallContext call, QueryPhysicalResourceInventoryRequest request) {
        return answering.answer(call, asked -> {
            Filter filter = request.filter().orElse(Filter.ALL);
            List<String> named = filter.valuesOf("physicalResourceId").orElse(List.of());
            request.maxAge().ifPresent(age -> refreshing.olderThan(age, named, asked.sight()));
            Catalogue.Listing listing = catalogue.list(
                    new Catalogue.Question(
                            filter::matches,
                            new LinkedHashSet<>(request.kinds()),
                            whole(request.depth()),
                            asked.administrator()),
                    request.page(),
                    asked.sight());
            List<PhysicalResource> shown = listing.resources().stream()
                    .map(resource -> refreshing.marked(resource, request.maxAge()))
                    .toList();
            return new QueryPhysicalResourceInventoryResponse(shown, listing.next());
        });
    }

    @Override
    public CompletionStage<GetPhysicalResourceResponse> getPhysicalResource(
            CallContext call, GetPhysicalResourceRequest request) {
        return answering.answer(call, asked -> {
            request.maxAge()
                    .ifPresent(age -> refreshing.olderThan(age, List.of(request.physicalResourceId()), asked.sight()));
            return new GetPhysicalResourceResponse(refreshing.marked(
                    found(request.physicalResourceId(), whole(request.depth()), asked), request.maxAge()));
        });
    }

    private static boolean whole(Optional<InventoryDepth> depth) {
        return depth.orElse(InventoryDepth.SUMMARY) != InventoryDepth.SUMMARY;
    }

    private PhysicalResource found(String id, boolean whole, Answering.Asked asked) {
        return catalogue
                .find(id, whole, asked.administrator(), asked.sight())
                .orElseThrow(() -> Refusals.notFound("physicalResourceId", id));
    }

    @Override
    public CompletionStage<QueryResourcePoolResponse> queryResourcePool(
            CallContext call, QueryResourcePoolRequest request) {
        return answering.answer(call, asked -> {
            Listings<ResourcePool> pools = Listings.of(
                    directory.pools(asked.sight()), ResourcePool::resourcePoolId, request.filter(), request.page());
            return new QueryResourcePoolResponse(pools.elements(), pools.next());
        });
    }

    @Override
    public CompletionStage<QueryLocationResponse> queryLocation(CallContext call, QueryLocationRequest request) {
        return answering.answer(call, asked -> {
            Listings<Location> locations = Listings.of(
                    directory.locations(asked.sight()).filter(location -> request.level()
                            .filter(level -> level != location.level())
                            .isEmpty()),
                    Location::locationId,
                    request.filter(),
                    request.page());
            return new QueryLocationResponse(locations.elements(), locations.next());
        });
    }

    @Override
    public CompletionStage<QueryPhysicalResourceTypeResponse> queryPhysicalResourceType(
            CallContext call, QueryPhysicalResourceTypeRequest request) {
        return answering.answer(call, asked -> {
            Listings<PhysicalResourceType> types = Listings.of(
                    directory.types(asked.sight()),
                    PhysicalResourceType::resourceTypeId,
                    request.filter(),
                    request.page());
            return new QueryPhysicalResourceTypeResponse(types.elements(), types.next());
        });
    }

    @Override
    public CompletionStage<QueryCapacityResponse> queryCapacity(CallContext call, QueryCapacityRequest request) {
        return answering.answer(
                call, asked -> {
                    Filter filter = request.filter().orElse(Filter.ALL);
                    List<CapacityInfo> counted = capacity
                            .by(server -> grouping.of(server, request.groupBy()), filter, asked.sight())
                            .entrySet()
                            .stream()
                            .map(entry -> new CapacityInfo(
                                    grouping.named(entry.getKey(), request.groupBy()), entry.getValue()))
                            .toList();
                    return new QueryCapacityResponse(counted);
                });
    }

    @Override
    public CompletionStage<QueryInventoryChangeResponse> queryInventoryChange(
            CallContext call, QueryInventoryChangeRequest request) {
        return answering.answer(call, asked -> {
            Listings<InventoryChange> changes = Listings.of(
                    history.all().filter(asked.sight()::sees),
                    InventoryChange::changeId,
                    Comparator.reverseOrder(),
                    request.filter(),
                    request.page());
            return new QueryInventoryChangeResponse(changes.elements(), changes.next());
        });
    }

    @Override
    public CompletionStage<UpdateInventoryMetadataResponse> updateInventoryMetadata(
            CallContext call, UpdateInventoryMetadataRequest request) {
        return answering.answer(call, asked -> {
            asked.context().journal().perform("update", request.physicalResourceId(), () -> {
                metadata.update(request, asked.sight());
                return Optional.empty();
            });
            return new UpdateInventoryMetadataResponse(found(request.physicalResourceId(), false, asked));
        });
    }

    @Override
    public CompletionStage<RefreshInventoryResponse> refreshInventory(
            CallContext call, RefreshInventoryRequest request) {
        return answering.answer(call, asked -> {
            refreshing.refresh(
                    request.resourceIds(), request.scope(), asked.context().limit(), asked.sight());
            return new RefreshInventoryResponse(request.resourceIds());
        });
    }
}
