// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.BackendLeavingException;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageRequestBuilder;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageData;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Volumes on a cloud that is furnished as the one of {@code itests/openstack}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageScenarios {

    private LiveCloud cloud;
    private LiveCloud adminCloud;
    private OpenStackStorage storage;
    private OpenStackCompute compute;

    private String name;

    /** The cloud as one of its users. */
    abstract CloudSettings as(String user);

    @BeforeAll
    void reach() {
        cloud = new LiveCloud(as("alice"));
        adminCloud = new LiveCloud(as("admin"));
        storage = new OpenStackStorage(cloud.calls());
        compute = new OpenStackCompute(cloud.calls());
    }

    @AfterAll
    void leave() {
        cloud.close();
        adminCloud.close();
    }

    @BeforeEach
    void nameWhatIsMade() {
        name = "live-" + UUID.randomUUID();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(named(name)).isEmpty();
    }

    @Test
    void volume_livesFromAllocationToTermination() {
        VirtualStorage made = allocate(volume(1).metaData(Map.of("cisClusterId", "c-42")));

        assertThat(made.storageName()).contains(name);
        assertThat(made.typeOfStorage()).isEqualTo(TypesOfStorage.VOLUME);
        assertThat(made.sizeOfStorage()).isEqualTo(1);
        assertThat(made.flavourId()).isPresent();
        assertThat(made.zoneId()).isPresent();
        assertThat(made.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(made.metadata()).isEqualTo(Map.of("cisClusterId", "c-42"));
        assertThat(query("(eq,storageId," + made.storageId() + ")")).containsExactly(made);
        assertThat(query("(eq,metadata/cisClusterId,c-42);(eq,storageName," + name + ")"))
                .containsExactly(made);

        VirtualStorage scaled = cloud.call(
                        storage::scaleVirtualisedStorageResource, new ScaleStorageRequest(made.storageId(), 2))
                .storageData();
        assertThat(scaled.sizeOfStorage()).isEqualTo(2);
        assertThat(code(() -> cloud.call(
                        storage::scaleVirtualisedStorageResource, new ScaleStorageRequest(made.storageId(), 1))))
                .isEqualTo(ErrorCode.NOT_SUPPORTED);

        VirtualStorage updated = cloud.call(
                        storage::updateVirtualisedStorageResource,
                        UpdateStorageRequest.builder()
                                .storageId(made.storageId())
                                .updateStorageData(Optional.of(of("multi", 2)))
                                .metaData(Map.of("role", "data"))
                                .clearAttribute(List.of("metadata/cisClusterId"))
                                .build())
                .storageData();
        assertThat(updated.metadata()).isEqualTo(Map.of("role", "data"));
        assertThat(updated.flavourId()).isPresent().isNotEqualTo(made.flavourId());

        terminate(made.storageId());
        assertThat(code(() -> terminate(made.storageId()))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void snapshot_canBeRestored_andKeepsItsVolume() {
        String image = AnyImage.raw(cloud.cloud());
        String id = allocate(volume(1).sourceImageId(Optional.of(image))).storageId();
        Map<String, String> output = operate(id, StorageOperation.CREATE_SNAPSHOT, Map.of());
        String snapshot = output.get(StorageOperationKeys.SNAPSHOT_ID);
        assertThat(output).containsEntry(StorageOperationKeys.SNAPSHOT_SIZE, "1");

        String restored =
                allocate(volume(2).sourceSnapshotId(Optional.of(snapshot))).storageId();
        assertThat(code(() -> terminate(id))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(code(() -> operate(
                        restored,
                        StorageOperation.DELETE_SNAPSHOT,
                        Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshot))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);

        operate(id, StorageOperation.DELETE_SNAPSHOT, Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshot));
        terminate(id, restored);
    }

    @Test
    void volume_isAttachedAndDetached() {
        String id = allocate(volume(1)).storageId();
        String machine = machine();
        Map<String, String> with = Map.of(StorageOperationKeys.COMPUTE_ID, machine);

        operate(id, StorageOperation.ATTACH, with);
        assertThat(query("(eq,ownerId," + machine + ")"))
                .extracting(VirtualStorage::storageId)
                .containsExactly(id);
        assertThat(code(() -> operate(id, StorageOperation.ATTACH, with))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(code(() -> terminate(id))).isEqualTo(ErrorCode.CONFLICT);

        operate(id, StorageOperation.DETACH, Map.of());
        assertThat(code(() -> operate(id, StorageOperation.DETACH, Map.of()))).isEqualTo(ErrorCode.CONFLICT);
        operate(id, StorageOperation.ATTACH, with);
        cloud.call(compute::terminateVirtualisedComputeResource, TerminateComputeRequest.of(machine));
        terminate(id);
    }

    @Test
    void allocate_isRefused_beforeAnythingIsMade() {
        assertThat(code(() -> allocate(volume(100_000)))).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
        assertThat(code(() -> allocate(request(of("no-such-type", 1))))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> allocate(volume(1).locationConstraints(Optional.of("zone:nowhere")))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> allocate(volume(1).sourceImageId(Optional.of("none")))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> allocate(volume(1).sourceSnapshotId(Optional.of("none")))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> allocate(volume(1).metaData(Map.of("a+b", "c"))))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        VirtualStorageData object =
                new VirtualStorageData(TypesOfStorage.OBJECT, 1, Optional.empty(), Optional.empty());
        assertThat(code(() -> allocate(request(new VirtualStorageFlavour(Optional.empty(), object)))))
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }

    @Test
    void allocate_tellsTheReason_whenTheBackEndFails() {
        InfrastructureException failure = catchThrowableOfType(
                InfrastructureException.class, () -> allocate(volume(1).storageName(Optional.of("fail-me-" + name))));

        assertThat(failure.code()).isEqualTo(ErrorCode.BACKEND_ERROR);
        assertThat(failure).hasMessageContaining("Driver failed to create the volume");
        assertThat(named("fail-me-" + name)).isEmpty();
    }

    @Test
    void allocate_obeysAffinityRules_orSaysThatItCannot() {
        String first = allocate(request(of("ssd", 1))).storageId();
        AllocateStorageRequestBuilder apart = request(of("ssd", 1))
                .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofResources(
                        AffinityType.ANTI_AFFINITY, AffinityScope.NFVI_NODE, List.of(first))));

        assertThat(code(() -> allocate(apart))).isEqualTo(ErrorCode.NO_CAPACITY);
        terminate(first);
    }

    @Test
    void groups_keepTheirMembersApartOrTogether_andGoAfterThem() {
        String apart = group(AffinityType.ANTI_AFFINITY);
        String together = group(AffinityType.AFFINITY);

        String first =
                allocate(member("ssd", AffinityType.ANTI_AFFINITY, apart)).storageId();
        String second =
                allocate(member("hdd", AffinityType.ANTI_AFFINITY, apart)).storageId();
        assertThat(code(() -> allocate(member("ssd", AffinityType.ANTI_AFFINITY, apart))))
                .isEqualTo(ErrorCode.NO_CAPACITY);
        String third = allocate(member("ssd", AffinityType.AFFINITY, together)).storageId();
        String fourth = allocate(member("ssd", AffinityType.AFFINITY, together)).storageId();
        assertThat(code(() -> allocate(member("hdd", AffinityType.AFFINITY, together))))
                .isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(code(() -> allocate(member("ssd", AffinityType.AFFINITY, apart))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);

        assertThat(groups(apart)).singleElement().satisfies(group -> {
            assertThat(group.groupName()).isEqualTo(name);
            assertThat(group.type()).isEqualTo(AffinityType.ANTI_AFFINITY);
            assertThat(group.scope()).contains(AffinityScope.NFVI_NODE);
            assertThat(group.resourceId()).containsExactlyInAnyOrder(first, second);
        });
        assertThat(query("(eq,storageId," + first + ")").get(0).metadata()).isEmpty();
        assertThat(code(() -> deleteGroup(apart))).isEqualTo(ErrorCode.CONFLICT);

        List.of(first, second, third, fourth).forEach(this::terminate);
        deleteGroup(apart);
        deleteGroup(together);
        assertThat(groups(apart)).isEmpty();
        assertThat(code(() -> deleteGroup(apart))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(() -> allocate(member("ssd", AffinityType.ANTI_AFFINITY, apart))))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    private String group(AffinityType type) {
        return cloud.call(
                        storage::createStorageResourceAffinityOrAntiAffinityConstraintsGroup,
                        new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                                name, type, Optional.empty(), Optional.empty()))
                .groupId();
    }

    private AllocateStorageRequestBuilder member(String flavour, AffinityType type, String groupId) {
        return request(of(flavour, 1))
                .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofGroup(type, groupId)));
    }

    private List<AffinityOrAntiAffinityResourceGroup> groups(String id) {
        return cloud.call(
                        storage::queryStorageAffinityGroups,
                        QueryStorageAffinityGroupsRequest.builder()
                                .queryStorageAffinityGroupsFilter(Optional.of(Filter.parse("(eq,groupId," + id + ")")))
                                .build())
                .queryResult();
    }

    private void deleteGroup(String id) {
        cloud.call(storage::deleteStorageAffinityGroup, new DeleteStorageAffinityGroupRequest(id));
    }

    @Test
    void allocateAndTerminate_happenOnce_whereverTheyBreakOffAndAreRepeated() {
        AllocateStorageRequest request = volume(1).build();
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal allocation = LiveCloud.newJournal();
            broke = brokenOffAndRepeated(
                    allocation,
                    instant,
                    () -> cloud.run(allocation, storage::allocateVirtualisedStorageResource, request));
            List<VirtualStorage> made = named(name);
            assertThat(made).as("instant %s", instant).hasSize(1);

            MemoryJournal termination = LiveCloud.newJournal();
            TerminateStorageRequest end = TerminateStorageRequest.of(made.get(0).storageId());
            broke |= brokenOffAndRepeated(
                    termination,
                    instant,
                    () -> cloud.run(termination, storage::terminateVirtualisedStorageResource, end));
            assertThat(named(name)).as("instant %s", instant).isEmpty();
        }
    }

    @Test
    void migrate_movesBetweenPools_asAdministrator() {
        OpenStackStorage admins = new OpenStackStorage(adminCloud.calls());
        VirtualStorage made = adminCloud
                .call(
                        admins::allocateVirtualisedStorageResource,
                        request(of("__DEFAULT__", 1)).build())
                .storageData();
        String from = made.hostId().orElseThrow();
        MigrationConstraint nowhere = new MigrationConstraint(Optional.empty(), Optional.of("nowhere@none#none"));
        MigrationConstraint here = new MigrationConstraint(Optional.empty(), Optional.of(from));

        assertThat(code(() -> migrate(admins, made, Optional.of(nowhere)))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(() -> migrate(admins, made, Optional.of(here)))).isEqualTo(ErrorCode.CONFLICT);
        assertThat(migrate(admins, made, Optional.empty()).hostId()).isPresent().isNotEqualTo(made.hostId());

        adminCloud.call(admins::terminateVirtualisedStorageResource, TerminateStorageRequest.of(made.storageId()));
    }

    private VirtualStorage migrate(
            OpenStackStorage admins, VirtualStorage volume, Optional<MigrationConstraint> constraint) {
        return adminCloud
                .call(
                        admins::migrateVirtualisedStorageResource,
                        new MigrateStorageRequest(volume.storageId(), List.of(), constraint))
                .storageData();
    }

    private static boolean brokenOffAndRepeated(MemoryJournal journal, int instant, Runnable run) {
        journal.breakAt(instant);
        try {
            run.run();
            return false;
        } catch (BackendLeavingException e) {
            journal.breakAt(Integer.MAX_VALUE);
            run.run();
            return true;
        }
    }

    private String machine() {
        String flavour = cloud
                .call(
                        new OpenStackFlavours(cloud.calls())::queryComputeFlavour,
                        QueryComputeFlavourRequest.builder().build())
                .flavours()
                .stream()
                .min(Comparator.comparing(StorageScenarios::diskOf)
                        .thenComparing(known -> known.virtualMemory().virtualMemSize()))
                .flatMap(VirtualComputeFlavour::flavourId)
                .orElseThrow();
        return cloud.call(
                        compute::allocateVirtualisedComputeResource,
                        AllocateComputeRequest.builder()
                                .computeName(Optional.of(name))
                                .computeFlavourId(flavour)
                                .vcImageId(Optional.of(AnyImage.of(cloud.cloud())))
                                .build())
                .computeData()
                .computeId();
    }

    private static long diskOf(VirtualComputeFlavour flavour) {
        return flavour.storageAttributes().stream()
                .mapToLong(VirtualStorageData::sizeOfStorage)
                .sum();
    }

    private AllocateStorageRequestBuilder volume(long size) {
        return request(VirtualStorageFlavour.volume(size));
    }

    private AllocateStorageRequestBuilder request(VirtualStorageFlavour flavour) {
        return AllocateStorageRequest.builder().storageName(Optional.of(name)).storageData(flavour);
    }

    private static VirtualStorageFlavour of(String flavourId, long size) {
        return new VirtualStorageFlavour(
                Optional.of(flavourId), VirtualStorageFlavour.volume(size).storageAttributes());
    }

    private VirtualStorage allocate(AllocateStorageRequestBuilder request) {
        return cloud.call(storage::allocateVirtualisedStorageResource, request.build())
                .storageData();
    }

    private Map<String, String> operate(String id, StorageOperation operation, Map<String, String> input) {
        return cloud.call(storage::operateVirtualisedStorageResource, new OperateStorageRequest(id, operation, input))
                .storageOperationData();
    }

    private void terminate(String... ids) {
        cloud.call(storage::terminateVirtualisedStorageResource, new TerminateStorageRequest(List.of(ids)));
    }

    private List<VirtualStorage> named(String name) {
        return query("(eq,storageName," + name + ")");
    }

    private List<VirtualStorage> query(String filter) {
        return cloud.call(
                        storage::queryVirtualisedStorageResource,
                        new QueryStorageRequest(Optional.of(Filter.parse(filter)), Optional.empty(), Page.FIRST))
                .queryResult();
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(InfrastructureException.class, call).code();
    }
}
