// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Small machines of one user of a cloud that is furnished as the one of {@code itests/openstack}. */
public final class Machines {

    private final LiveCloud cloud;
    private final OpenStackCompute compute;

    public Machines(LiveCloud cloud) {
        this.cloud = cloud;
        this.compute = new OpenStackCompute(cloud.calls());
    }

    public OpenStackCompute compute() {
        return compute;
    }

    /** A request for the smallest machine, without a network. */
    public AllocateComputeRequestBuilder small() {
        return AllocateComputeRequest.builder()
                .computeName(Optional.of("live-" + UUID.randomUUID()))
                .computeFlavourId(flavour("m1.nano"))
                .vcImageId(Optional.of(AnyImage.of(cloud.cloud())));
    }

    public VirtualCompute allocate(AllocateComputeRequestBuilder request) {
        return cloud.call(compute::allocateVirtualisedComputeResource, request.build())
                .computeData();
    }

    public OperateComputeResponse operate(String id, ComputeOperation operation, Map<String, String> input) {
        return cloud.call(compute::operateVirtualisedComputeResource, new OperateComputeRequest(id, operation, input));
    }

    public void terminate(String... ids) {
        cloud.call(compute::terminateVirtualisedComputeResource, new TerminateComputeRequest(List.of(ids)));
    }

    /** The id of a network. */
    public String network(String name) {
        return cloud.call(
                        new OpenStackNetworks(cloud.calls())::queryVirtualisedNetworkResource,
                        QueryNetworkRequest.builder()
                                .networkResourceType(Optional.of(NetworkResourceType.NETWORK))
                                .queryNetworkFilter(
                                        Optional.of(Filter.where(FilterOperator.EQ, "networkResourceName", name)))
                                .build())
                .queryResult()
                .get(0)
                .networkResourceId();
    }

    /** The id of a flavour. */
    public String flavour(String name) {
        return cloud.call(
                        new OpenStackFlavours(cloud.calls())::queryComputeFlavour,
                        QueryComputeFlavourRequest.builder()
                                .queryComputeFlavourFilter(
                                        Optional.of(Filter.where(FilterOperator.EQ, "flavourName", name)))
                                .build())
                .flavours()
                .get(0)
                .flavourId()
                .orElseThrow();
    }
}
