// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.vim.openstack.internal.cinder.CinderPool;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationResponse;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Query Virtualised Storage Resource Information. Which back ends a type leads to is told to administrators; the others
 * see every zone that is open.
 */
final class StorageInformationQuery {

    private final CloudAccess cloud;
    private final QueryStorageResourceInformationRequest request;
    private final Filter filter;
    private final AttributeSelector selector;

    StorageInformationQuery(CloudAccess cloud, QueryStorageResourceInformationRequest request) {
        this.cloud = cloud;
        this.request = request;
        this.filter = request.informationQueryFilter().orElse(Filter.ALL);
        this.selector = request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS);
    }

    QueryStorageResourceInformationResponse run() {
        Withheld.check(cloud, filter, selector, Set.of("rdmaSupported"));
        PageReader.Result<VirtualStorageResourceInformation> result = new PageReader<>(
                        filter, CinderType::id, VirtualStorageResourceInformation::storageResourceTypeId)
                .read(
                        request.page(),
                        InMemory.listing(cloud.lookups().volumeTypes(cloud), CinderType::id),
                        this::information);
        return new QueryStorageResourceInformationResponse(result.elements(), result.nextPageToken());
    }

    private List<VirtualStorageResourceInformation> information(List<CinderType> types) {
        List<String> open = cloud.lookups().volumeZones(cloud);
        if (!cloud.isAdmin()) {
            return types.stream()
                    .map(type -> StorageInformationMapper.toInformation(type, open))
                    .toList();
        }
        List<CinderPool> pools = cloud.cinder().pools();
        Map<String, String> zones = cloud.cinder().zonesOfServices();
        return types.stream()
                .map(type -> StorageInformationMapper.toInformation(type, pools, zones))
                .toList();
    }
}
