// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StateChange;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StepResult;
import io.cistern.backend.StoredState;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Terminations;
import io.cistern.vim.openstack.internal.wire.Listing;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupResponse;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Affinity groups of volumes: kept here, and turned into hints for the scheduler when a volume is made. */
final class StorageGroups {

    private static final StateCollection<StorageGroup> GROUPS =
            new StateCollection<>("storage-affinity-groups", StorageGroup.class);
    private static final Set<AffinityScope> EXTENTS = Set.of(AffinityScope.NFVI_NODE, AffinityScope.ZONE);
    private static final String STEP = "group";

    private final CallScope scope;
    private final StateStore state;

    StorageGroups(CallScope scope) {
        this.scope = scope;
        this.state = scope.context().state();
    }

    CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse create(
            CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        Journal journal = scope.context().journal();
        AffinityScope extent = request.scope().orElse(AffinityScope.NFVI_NODE);
        CloudAccess cloud = scope.target(request.resourceGroupId());
        journal.check(() -> refuseUnsupported(extent));
        // The same however often the step is repeated.
        String id = UUID.nameUUIDFromBytes(journal.ownershipTag(STEP).getBytes(StandardCharsets.UTF_8))
                .toString();
        StorageGroup group = new StorageGroup(id, request.groupName(), request.type(), extent, cloud.projectId());
        StepResult made = new StepResult(id, Optional.empty());
        journal.step(
                STEP,
                () -> state.find(GROUPS, id).map(found -> made).stream().toList(),
                () -> {
                    state.write(List.of(StateChange.create(GROUPS, id, group)));
                    return made;
                },
                this::forget);
        return new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse(id);
    }

    private static void refuseUnsupported(AffinityScope extent) {
        if (!EXTENTS.contains(extent)) {
            throw InfrastructureException.valueNotSupported(
                    "scope", "groups of storage resources are of storage nodes or zones", "choose NFVI_NODE or ZONE");
        }
    }

    private void forget(String id) {
        // Another version is written by nobody: what is not removed is gone.
        state.find(GROUPS, id).ifPresent(found -> state.write(List.of(found.removed())));
    }

    QueryStorageAffinityGroupsResponse query(QueryStorageAffinityGroupsRequest request) {
        PageReader<StorageGroup, AffinityOrAntiAffinityResourceGroup> reader = new PageReader<>(
                request.queryStorageAffinityGroupsFilter().orElse(Filter.ALL),
                StorageGroup::groupId,
                AffinityOrAntiAffinityResourceGroup::groupId);
        PageReader.Result<AffinityOrAntiAffinityResourceGroup> result =
                reader.read(request.page(), this::kept, groups -> groups.stream()
                        .filter(this::isVisible)
                        .map(this::toGroup)
                        .toList());
        return new QueryStorageAffinityGroupsResponse(result.elements(), result.nextPageToken());
    }

    private Listing<StorageGroup> kept(Optional<String> after, int limit) {
        List<StorageGroup> groups = state.scan(GROUPS, after, limit).stream()
                .map(StoredState::value)
                .toList();
        return new Listing<>(groups, groups.size() == limit);
    }

    private AffinityOrAntiAffinityResourceGroup toGroup(StorageGroup group) {
        return AffinityOrAntiAffinityResourceGroup.builder()
                .groupId(group.groupId())
                .groupName(group.groupName())
                .type(group.type())
                .scope(Optional.of(group.scope()))
                .resourceId(members(group))
                .resourceGroupId(Optional.of(group.resourceGroupId()))
                .build();
    }

    private List<String> members(StorageGroup group) {
        CloudAccess cloud = scope.target(Optional.of(group.resourceGroupId()));
        return group.members(cloud.cinder()).stream().map(CinderVolume::id).toList();
    }

    /** One that the caller may see. */
    Optional<StorageGroup> find(String id) {
        return state.find(GROUPS, id).map(StoredState::value).filter(this::isVisible);
    }

    private boolean isVisible(StorageGroup group) {
        return scope.sees(Optional.of(group.resourceGroupId()));
    }

    DeleteStorageAffinityGroupResponse delete(DeleteStorageAffinityGroupRequest request, Terminations terminations) {
        Journal journal = scope.context().journal();
        String id = request.groupId();
        journal.check(() -> mustExist(id));
        journal.perform(
                "delete",
                id,
                () -> terminations.whenUnused(
                        scope.limit(), id, () -> find(id).map(this::members).orElse(List.of()), () -> {
                            find(id).ifPresent(this::mustBeEmpty);
                            forget(id);
                            return Optional.empty();
                        }));
        return new DeleteStorageAffinityGroupResponse();
    }

    private void mustExist(String id) {
        if (find(id).isEmpty()) {
            throw new InfrastructureException(ErrorCode.NOT_FOUND, "there is no affinity group " + id);
        }
    }

    private void mustBeEmpty(StorageGroup group) {
        List<String> members = members(group);
        if (!members.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "affinity group " + group.groupId() + " is in use by " + String.join(", ", members),
                    ErrorDetails.builder()
                            .attribute("groupId")
                            .rule("has no members")
                            .remedy("terminate its members first")
                            .resourceId(group.groupId())
                            .build());
        }
    }
}
