// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupResponse;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Places;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.Terminations;
import io.cistern.vim.openstack.internal.nova.NewServerGroup;
import io.cistern.vim.openstack.internal.nova.NovaServerGroup;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Affinity groups: Nova's server groups, which have no room for a mark but in their name. */
final class AffinityGroups {

    private static final Pattern MARK = Pattern.compile(" cistern:[^: ]+:group$");
    private static final int MAX_NAME = 190;

    private final CallScope scope;

    AffinityGroups(CallScope scope) {
        this.scope = scope;
    }

    CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse create(
            CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        Journal journal = scope.context().journal();
        CloudAccess cloud = scope.target(request.resourceGroupId());
        journal.check(() -> {
            refuseUnsupported(request);
            Quota.forServerGroup(cloud);
        });
        String policy = request.type() == AffinityType.AFFINITY ? "affinity" : "anti-affinity";
        String id = new MarkedStep(journal, scope.limit())
                .make(
                        "group",
                        mark -> cloud.nova().serverGroups(false).stream()
                                .filter(group -> group.name().endsWith(" " + mark))
                                .map(NovaServerGroup::id)
                                .toList(),
                        mark -> cloud.nova()
                                .createServerGroup(new NewServerGroup(
                                        new NewServerGroup.Group(request.groupName() + " " + mark, policy))),
                        cloud.nova()::deleteServerGroup);
        return new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse(id);
    }

    private static void refuseUnsupported(CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        request.scope().filter(extent -> extent != AffinityScope.NFVI_NODE).ifPresent(extent -> {
            throw InfrastructureException.valueNotSupported(
                    "scope", "groups of OpenStack are of hosts, not of " + extent, "leave it out or give NFVI_NODE");
        });
        String name = request.groupName();
        if (name.length() > MAX_NAME || !name.strip().equals(name)) {
            throw InfrastructureException.invalidArgument(
                    "groupName",
                    "has at most " + MAX_NAME + " characters on OpenStack, with no blank at its ends",
                    "shorten it");
        }
    }

    QueryAffinityGroupsResponse query(QueryAffinityGroupsRequest request) {
        PageReader<NovaServerGroup, AffinityOrAntiAffinityResourceGroup> reader = new PageReader<>(
                request.queryAffinityGroupsFilter().orElse(Filter.ALL),
                NovaServerGroup::id,
                AffinityOrAntiAffinityResourceGroup::groupId);
        PageReader.Result<AffinityOrAntiAffinityResourceGroup> result = Places.read(
                scope,
                request.page(),
                (cloud, page) ->
                        reader.read(page, (marker, limit) -> listed(cloud, marker, limit), groups -> groups.stream()
                                .filter(group -> scope.sees(group.projectId()))
                                .map(AffinityGroups::toGroup)
                                .toList()));
        return new QueryAffinityGroupsResponse(result.elements(), result.nextPageToken());
    }

    /** Nova lists them in no order, and knows no marker. */
    private static Listing<NovaServerGroup> listed(CloudAccess cloud, Optional<String> marker, int limit) {
        List<NovaServerGroup> after = cloud.nova().serverGroups(cloud.isAdmin()).stream()
                .filter(group ->
                        marker.map(last -> group.id().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(NovaServerGroup::id))
                .toList();
        return new Listing<>(after.stream().limit(limit).toList(), after.size() > limit);
    }

    private static AffinityOrAntiAffinityResourceGroup toGroup(NovaServerGroup group) {
        return AffinityOrAntiAffinityResourceGroup.builder()
                .groupId(group.id())
                .groupName(MARK.matcher(group.name()).replaceFirst(""))
                .type(typeOf(group))
                .scope(Optional.of(AffinityScope.NFVI_NODE))
                .resourceId(group.members())
                .resourceGroupId(group.projectId())
                .build();
    }

    /** The soft policies that others may have chosen are of the type of their strict ones; see {@link HostConstraints}. */
    static AffinityType typeOf(NovaServerGroup group) {
        boolean apart = group.policy().filter(policy -> policy.contains("anti")).isPresent();
        return apart ? AffinityType.ANTI_AFFINITY : AffinityType.AFFINITY;
    }

    /** Nova itself would delete a group that has members. */
    DeleteAffinityGroupResponse delete(DeleteAffinityGroupRequest request, Terminations terminations) {
        Journal journal = scope.context().journal();
        String id = request.groupId();
        journal.check(() -> find(id));
        journal.perform(
                "delete",
                id,
                () -> terminations.whenUnused(
                        scope.limit(), id, () -> members(id), () -> place(id).flatMap(cloud -> {
                            cloud.nova().serverGroup(id).ifPresent(AffinityGroups::mustBeEmpty);
                            return cloud.nova().deleteServerGroup(id);
                        })));
        return new DeleteAffinityGroupResponse();
    }

    private List<String> members(String id) {
        return place(id)
                .flatMap(cloud -> cloud.nova().serverGroup(id))
                .map(NovaServerGroup::members)
                .orElse(List.of());
    }

    private void find(String id) {
        if (place(id).isEmpty()) {
            throw new InfrastructureException(ErrorCode.NOT_FOUND, "there is no affinity group " + id);
        }
    }

    private Optional<CloudAccess> place(String id) {
        return scope.search()
                .filter(cloud -> cloud.nova()
                        .serverGroup(id)
                        .filter(group -> scope.sees(group.projectId()))
                        .isPresent())
                .findFirst();
    }

    private static void mustBeEmpty(NovaServerGroup group) {
        if (!group.members().isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "affinity group " + group.id() + " is in use by " + String.join(", ", group.members()),
                    ErrorDetails.builder()
                            .attribute("groupId")
                            .rule("has no members")
                            .remedy("terminate its members first")
                            .resourceId(group.id())
                            .build());
        }
    }
}
