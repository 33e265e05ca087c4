// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Flavours of OpenStack Compute, which belong to the cloud and not to a project. */
public final class OpenStackFlavours implements VirtualisedComputeFlavourManagement {

    private final CloudCalls calls;

    public OpenStackFlavours(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
            CallContext call, CreateComputeFlavourRequest request) {
        return calls.mutate(call, scope -> new FlavourCreation(scope, request).run());
    }

    @Override
    public CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
            CallContext call, QueryComputeFlavourRequest request) {
        return calls.query(call, scope -> scope.home()
                .map(cloud -> query(scope, cloud, request))
                .orElseGet(() -> new QueryComputeFlavourResponse(List.of(), Optional.empty())));
    }

    private static QueryComputeFlavourResponse query(
            CallScope scope, CloudAccess cloud, QueryComputeFlavourRequest request) {
        PageReader<NovaFlavor, VirtualComputeFlavour> reader = new PageReader<>(
                request.queryComputeFlavourFilter().orElse(Filter.ALL), NovaFlavor::id, flavour -> flavour.flavourId()
                        .orElseThrow());
        PageReader.Result<VirtualComputeFlavour> result =
                reader.read(request.page(), cloud.nova()::flavors, flavors -> flavors.stream()
                        .filter(flavor -> FlavourVisibility.sees(scope, cloud, flavor))
                        .map(FlavourMapper::toFlavour)
                        .toList());
        return new QueryComputeFlavourResponse(result.elements(), result.nextPageToken());
    }

    @Override
    public CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
            CallContext call, DeleteComputeFlavourRequest request) {
        return calls.mutate(call, scope -> delete(scope, request.computeFlavourId()));
    }

    private static DeleteComputeFlavourResponse delete(CallScope scope, String id) {
        CloudAccess cloud = scope.home().orElseThrow(() -> unknown(id));
        scope.context().journal().check(() -> {
            if (cloud.nova()
                    .flavor(id)
                    .filter(flavor -> FlavourVisibility.sees(scope, cloud, flavor))
                    .isEmpty()) {
                throw unknown(id);
            }
        });
        scope.context().journal().perform("delete", id, () -> cloud.nova().deleteFlavor(id));
        cloud.lookups().forgetFlavor(cloud, id);
        return new DeleteComputeFlavourResponse();
    }

    private static InfrastructureException unknown(String id) {
        return new InfrastructureException(ErrorCode.NOT_FOUND, "there is no flavour " + id);
    }
}
