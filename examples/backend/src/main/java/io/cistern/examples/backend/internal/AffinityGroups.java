// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.OperationContext;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupResponse;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import java.util.Optional;

/** Named groups of machines that belong together or apart. */
final class AffinityGroups {
    private final SimulatedCloud cloud;
    private final Resources<AffinityOrAntiAffinityResourceGroup> groups;

    AffinityGroups(SimulatedCloud cloud, Resources<AffinityOrAntiAffinityResourceGroup> groups) {
        this.cloud = cloud;
        this.groups = groups;
    }

    CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse create(
            OperationContext context, CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        String mark = context.journal().ownershipTag("group");
        String groupId = context.journal()
                .step(
                        "group",
                        () -> cloud.groups.marked(mark),
                        () -> cloud.groups.add(mark, id -> AffinityOrAntiAffinityResourceGroup.builder()
                                .groupId(id)
                                .groupName(request.groupName())
                                .type(request.type())
                                .scope(request.scope())
                                .resourceGroupId(Resources.groupOf(context))
                                .build()),
                        cloud.groups::remove);
        return new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse(groupId);
    }

    QueryAffinityGroupsResponse query(OperationContext context, QueryAffinityGroupsRequest request) {
        var found = groups.query(context, request.queryAffinityGroupsFilter(), request.page());
        return new QueryAffinityGroupsResponse(found.elements(), found.next());
    }

    DeleteAffinityGroupResponse delete(OperationContext context, DeleteAffinityGroupRequest request) {
        context.journal().check(() -> groups.target(context, "groupId", request.groupId()));
        context.journal().perform("delete", request.groupId(), () -> {
            cloud.groups.remove(request.groupId());
            return Optional.empty();
        });
        return new DeleteAffinityGroupResponse();
    }
}
