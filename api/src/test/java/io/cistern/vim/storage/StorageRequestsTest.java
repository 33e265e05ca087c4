// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.contract.Refusal;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.MigrationConstraint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the requests of Virtualised Storage Resources Management. */
class StorageRequestsTest {

    static Stream<Request> acceptable() {
        return Stream.of(
                allocate().build(),
                allocate()
                        .storageName("data of node 1 ä")
                        .resourceGroupId("group")
                        .locationConstraints("zone:east")
                        .affinityOrAntiAffinityConstraints(List.of(AffinityOrAntiAffinityConstraint.ofResources(
                                AffinityType.ANTI_AFFINITY, AffinityScope.NFVI_NODE, List.of("v-1"))))
                        .metaData(Map.of("cisClusterId", "c-42"))
                        .sourceImageId("image")
                        .build(),
                allocate().sourceSnapshotId("snapshot").build(),
                QueryStorageRequest.builder().build(),
                query("(eq,metadata/cisClusterId,c-42);(gte,sizeOfStorage,10)"),
                new TerminateStorageRequest(ids(1_000)),
                update().metaData(Map.of("role", "")).build(),
                update().clearAttribute(List.of("metadata/role")).build(),
                update().updateStorageData(VirtualStorageFlavour.volume(1)).build(),
                operate(StorageOperation.CREATE_SNAPSHOT, Map.of()),
                operate(StorageOperation.DELETE_SNAPSHOT, Map.of("snapshotId", "s-1")),
                operate(StorageOperation.ATTACH, Map.of("computeId", "vm")),
                operate(StorageOperation.DETACH, Map.of()),
                new ScaleStorageRequest("v", 10),
                migrate(Optional.empty()),
                migrate(Optional.of(new MigrationConstraint(Optional.of("east"), Optional.empty()))),
                group("rack-a"),
                new DeleteStorageAffinityGroupRequest("g-1"),
                QueryStorageAffinityGroupsRequest.builder()
                        .queryStorageAffinityGroupsFilter(Filter.parse("(eq,type,AFFINITY)"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void validate_accepts(Request request) {
        Refusal.accepted(request);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal("storageName", "control characters", allocate().storageName("a\nb")),
                refusal("reservationId", "slash", allocate().reservationId("../r")),
                refusal("storageData.flavourId", "slash", allocate(flavour("../ssd", TypesOfStorage.VOLUME, 1))),
                refusal("storageData.storageAttributes.typeOfStorage", "blank", allocate(flavour("ssd", " ", 1))),
                refusal(
                        "storageData.storageAttributes.sizeOfStorage",
                        "greater than zero",
                        allocate(VirtualStorageFlavour.volume(0))),
                refusal(
                        "storageData.storageAttributes.sizeOfStorage",
                        "greater than zero",
                        allocate(VirtualStorageFlavour.volume(-1))),
                refusal(
                        "sourceSnapshotId",
                        "together",
                        allocate().sourceImageId("i").sourceSnapshotId("s")),
                refusal("sourceImageId", "white space", allocate().sourceImageId(" i")),
                refusal("sourceSnapshotId", "slash", allocate().sourceSnapshotId("a/b")),
                refusal("resourceGroupId", "white space", allocate().resourceGroupId(" g")),
                refusal("locationConstraints", "control characters", allocate().locationConstraints("zone:\n")),
                refusal("metaData/cistern.x", "reserved", allocate().metaData(Map.of("cistern.x", "1"))),
                new Refusal("storageId", "at most 1000", new TerminateStorageRequest(ids(1_001))),
                new Refusal("storageId", "twice", new TerminateStorageRequest(List.of("v", "v"))),
                new Refusal("updateStorageData", "another change", update().build()),
                new Refusal(
                        "updateStorageData.storageAttributes.sizeOfStorage",
                        "greater than zero",
                        update().updateStorageData(VirtualStorageFlavour.volume(0))
                                .build()),
                new Refusal("storageId", "slash", new ScaleStorageRequest("a/b", 1)),
                new Refusal("newSize", "greater than zero", new ScaleStorageRequest("v", 0)),
                new Refusal(
                        "storageOperationExtraData/snapshotId",
                        "DELETE_SNAPSHOT",
                        operate(StorageOperation.DELETE_SNAPSHOT, Map.of())),
                new Refusal(
                        "storageOperationExtraData/computeId", "ATTACH", operate(StorageOperation.ATTACH, Map.of())),
                new Refusal(
                        "storageOperationExtraData/computeId",
                        "slash",
                        operate(StorageOperation.DETACH, Map.of("computeId", "../x"))),
                new Refusal(
                        "migrationConstraint",
                        "zoneId or a hostId",
                        migrate(Optional.of(new MigrationConstraint(Optional.empty(), Optional.empty())))),
                new Refusal("groupName", "blank", group(" ")),
                new Refusal("groupId", "slash", new DeleteStorageAffinityGroupRequest("a/b")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void validate_refuses(Refusal refusal) {
        refusal.verify();
    }

    private static Refusal refusal(String attribute, String rule, AllocateStorageRequestBuilder request) {
        return new Refusal(attribute, rule, request.build());
    }

    private static AllocateStorageRequestBuilder allocate() {
        return allocate(VirtualStorageFlavour.volume(10));
    }

    private static AllocateStorageRequestBuilder allocate(VirtualStorageFlavour flavour) {
        return AllocateStorageRequest.builder().storageData(flavour);
    }

    private static VirtualStorageFlavour flavour(String id, String type, long size) {
        return new VirtualStorageFlavour(
                Optional.of(id), new VirtualStorageData(type, size, Optional.empty(), Optional.empty()));
    }

    private static QueryStorageRequest query(String filter) {
        return QueryStorageRequest.builder()
                .queryStorageFilter(Filter.parse(filter))
                .build();
    }

    private static UpdateStorageRequestBuilder update() {
        return UpdateStorageRequest.builder().storageId("v");
    }

    private static OperateStorageRequest operate(StorageOperation operation, Map<String, String> data) {
        return new OperateStorageRequest("v", operation, data);
    }

    private static MigrateStorageRequest migrate(Optional<MigrationConstraint> constraint) {
        return new MigrateStorageRequest("v", List.of(), constraint);
    }

    private static CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest group(String name) {
        return new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                name, AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty());
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v-" + i).toList();
    }
}
