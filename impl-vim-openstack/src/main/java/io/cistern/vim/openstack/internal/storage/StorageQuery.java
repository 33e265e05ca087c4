// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.Filter;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.VolumeQuery;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.FewIds;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Places;
import io.cistern.vim.openstack.internal.wire.Listing;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Query Virtualised Storage Resource. */
final class StorageQuery {

    private final CallScope scope;
    private final Filter filter;
    private final QueryStorageRequest request;

    StorageQuery(CallScope scope, QueryStorageRequest request) {
        this.scope = scope;
        this.request = request;
        this.filter = request.queryStorageFilter().orElse(Filter.ALL);
    }

    QueryStorageResponse run() {
        PageReader<CinderVolume, VirtualStorage> reader =
                new PageReader<>(filter, CinderVolume::id, VirtualStorage::storageId);
        PageReader.Result<VirtualStorage> result = Places.read(
                scope,
                request.page(),
                (cloud, page) -> reader.read(
                        page, (marker, limit) -> volumes(cloud, marker, limit), found -> toStorage(cloud, found)));
        return new QueryStorageResponse(result.elements(), result.nextPageToken());
    }

    private Listing<CinderVolume> volumes(CloudAccess cloud, Optional<String> marker, int limit) {
        return FewIds.listing(filter, "storageId", marker, cloud.cinder()::volume)
                .orElseGet(() -> cloud.cinder()
                        .volumes(new VolumeQuery(
                                cloud.isAdmin(), one("storageName"), one("zoneId"), Map.of(), marker, limit)));
    }

    /** The one value that an attribute must have. */
    private Optional<String> one(String attribute) {
        return filter.valuesOf(attribute).filter(values -> values.size() == 1).map(values -> values.get(0));
    }

    private List<VirtualStorage> toStorage(CloudAccess cloud, List<CinderVolume> volumes) {
        return volumes.stream()
                .filter(volume -> scope.sees(volume.projectId()))
                .map(volume -> StorageMapper.toStorage(cloud, volume))
                .toList();
    }
}
