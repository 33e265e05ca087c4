// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.FewIds;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.flavour.FlavourVisibility;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.placement.Host;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Query Virtualised Compute Resource Information. */
final class ComputeInformationQuery {

    private static final String CPU_RATIO = "virtualCPU/virtualCpuOversubscriptionPolicy";
    private static final String MEMORY_RATIO = "virtualMemory/virtualMemOversubscriptionPolicy";

    private final CallScope scope;
    private final CloudAccess cloud;
    private final QueryComputeResourceInformationRequest request;
    private final Filter filter;
    private final AttributeSelector selector;

    ComputeInformationQuery(CallScope scope, CloudAccess cloud, QueryComputeResourceInformationRequest request) {
        this.scope = scope;
        this.cloud = cloud;
        this.request = request;
        this.filter = request.informationQueryFilter().orElse(Filter.ALL);
        this.selector = request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS);
    }

    QueryComputeResourceInformationResponse run() {
        Withheld.check(cloud, filter, selector, Set.of(CPU_RATIO, MEMORY_RATIO));
        ComputeInformationMapper mapper = new ComputeInformationMapper(hosts(), zones());
        PageReader<NovaFlavor, VirtualComputeResourceInformation> reader =
                new PageReader<>(filter, NovaFlavor::id, VirtualComputeResourceInformation::computeResourceTypeId);
        PageReader.Result<VirtualComputeResourceInformation> result =
                reader.read(request.page(), this::flavors, flavors -> flavors.stream()
                        .filter(flavor -> FlavourVisibility.sees(scope, cloud, flavor))
                        .map(mapper::toInformation)
                        .toList());
        return new QueryComputeResourceInformationResponse(result.elements(), result.nextPageToken());
    }

    private Listing<NovaFlavor> flavors(Optional<String> marker, int limit) {
        return FewIds.listing(filter, "computeResourceTypeId", marker, cloud.nova()::flavor)
                .orElseGet(() -> cloud.nova().flavors(marker, limit));
    }

    /** The hosts, where they can be seen and something is wanted that only they tell. */
    private Optional<List<Host>> hosts() {
        boolean wanted = List.of(CPU_RATIO, MEMORY_RATIO, "virtualCPU/cpuArchitecture", "zoneId").stream()
                .anyMatch(this::wants);
        return wanted && cloud.isAdmin() && cloud.offers(ServiceType.PLACEMENT)
                ? Optional.of(cloud.lookups().hosts(cloud))
                : Optional.empty();
    }

    private List<String> zones() {
        return wants("zoneId") ? cloud.lookups().zones(cloud) : List.of();
    }

    private boolean wants(String attribute) {
        return selector.wants(attribute)
                || filter.expressions().stream()
                        .anyMatch(term -> term.attribute().equals(attribute));
    }
}
