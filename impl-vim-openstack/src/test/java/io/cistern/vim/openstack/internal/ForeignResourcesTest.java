// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualInterfaceDataBuilder;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.openstack.internal.testing.TestContext;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One credential that may do everything serves two groups. To a consumer of the one, what belongs to the other is as if
 * it did not exist, whichever operation names it and wherever: the answer is to the letter that for an id nobody has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignResourcesTest {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private final LabCloud alice = LabCloud.as("alice", "tenant-a");
    private final LiveCloud bob = new LiveCloud(LabCloud.settings(alice.lab(), "bob", "tenant-b"));
    private final LiveCloud shared = new LiveCloud(LabCloud.settings(alice.lab(), "provider", "admin"));
    private final OpenStackCompute compute = new OpenStackCompute(shared.calls());
    private final OpenStackNetworks networks = new OpenStackNetworks(shared.calls());
    private final OpenStackStorage storage = new OpenStackStorage(shared.calls());

    private final Map<Kind, String> foreign = new LinkedHashMap<>();
    private String groupOfBob;

    private enum Kind {
        SERVER,
        NETWORK,
        SUBNET,
        PORT,
        VOLUME,
        SNAPSHOT,
        IMAGE
    }

    /** A call that names a resource of a kind. */
    private record Naming(String what, Kind kind, BiFunction<CallContext, String, CompletionStage<?>> call) {

        static <Q> Naming of(
                String what,
                Kind kind,
                Function<String, Q> request,
                BiFunction<CallContext, Q, ? extends CompletionStage<?>> operation) {
            return new Naming(what, kind, (context, id) -> operation.apply(context, request.apply(id)));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void aliceHasOneOfEach() {
        groupOfBob = bob.cloud()
                .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(10)))
                .projectId();
        NetworkConsumer consumer = new NetworkConsumer(alice.cloud(), "of-alice");
        VirtualNetwork network = consumer.network("192.0.2.0/24");
        VirtualNetworkPort port = consumer.port(network.networkResourceId());
        String volume = alice.cloud()
                .call(alice.storage()::allocateVirtualisedStorageResource, volume(Optional.empty()))
                .storageData()
                .storageId();
        String snapshot = alice.cloud()
                .call(
                        alice.storage()::operateVirtualisedStorageResource,
                        new OperateStorageRequest(volume, StorageOperation.CREATE_SNAPSHOT, Map.of()))
                .storageOperationData()
                .get(StorageOperationKeys.SNAPSHOT_ID);
        String machine = alice.running("of-alice");
        String image = alice.cloud()
                .call(
                        alice.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(machine, ComputeOperation.CREATE_SNAPSHOT, Map.of()))
                .computeOperationOutputData()
                .get(ComputeOperationKeys.SNAPSHOT_ID);
        foreign.put(Kind.SERVER, machine);
        foreign.put(Kind.IMAGE, image);
        foreign.put(Kind.NETWORK, network.networkResourceId());
        foreign.put(Kind.SUBNET, network.subnetId().get(0));
        foreign.put(Kind.PORT, port.resourceId());
        foreign.put(Kind.VOLUME, volume);
        foreign.put(Kind.SNAPSHOT, snapshot);
    }

    @AfterAll
    void close() {
        bob.close();
        shared.close();
        alice.close();
    }

    private Stream<Naming> calls() {
        return Stream.of(
                Naming.of(
                        "terminate compute",
                        Kind.SERVER,
                        TerminateComputeRequest::of,
                        compute::terminateVirtualisedComputeResource),
                Naming.of(
                        "update compute",
                        Kind.SERVER,
                        id -> UpdateComputeRequest.builder()
                                .computeId(id)
                                .metaData(Map.of("k", "v"))
                                .build(),
                        compute::updateVirtualisedComputeResource),
                Naming.of(
                        "operate compute",
                        Kind.SERVER,
                        id -> new OperateComputeRequest(id, ComputeOperation.STOP, Map.of()),
                        compute::operateVirtualisedComputeResource),
                Naming.of(
                        "scale compute",
                        Kind.SERVER,
                        id -> new ScaleComputeRequest(
                                id, LabCloud.idOf(alice.lab().contents().flavors(), "m1.small")),
                        compute::scaleVirtualisedComputeResource),
                Naming.of(
                        "migrate compute",
                        Kind.SERVER,
                        id -> new MigrateComputeRequest(id, List.of(), Optional.empty(), Optional.empty()),
                        compute::migrateVirtualisedComputeResource),
                Naming.of(
                        "allocate compute on a network",
                        Kind.NETWORK,
                        id -> machine(VirtualInterfaceData.builder().networkId(Optional.of(id))),
                        compute::allocateVirtualisedComputeResource),
                Naming.of(
                        "allocate compute on a subnet",
                        Kind.SUBNET,
                        id -> machine(VirtualInterfaceData.builder().subnetId(Optional.of(id))),
                        compute::allocateVirtualisedComputeResource),
                Naming.of(
                        "allocate compute with a port",
                        Kind.PORT,
                        id -> machine(VirtualInterfaceData.builder().networkPortId(Optional.of(id))),
                        compute::allocateVirtualisedComputeResource),
                Naming.of(
                        "allocate compute near another",
                        Kind.SERVER,
                        id -> alice.machine("m")
                                .affinityOrAntiAffinityConstraints(List.of(apartFrom(id)))
                                .build(),
                        compute::allocateVirtualisedComputeResource),
                Naming.of(
                        "allocate compute from an image",
                        Kind.IMAGE,
                        id -> alice.machine("m").vcImageId(Optional.of(id)).build(),
                        compute::allocateVirtualisedComputeResource),
                Naming.of(
                        "allocate storage from an image",
                        Kind.IMAGE,
                        id -> AllocateStorageRequest.builder()
                                .storageData(volume(Optional.empty()).storageData())
                                .sourceImageId(Optional.of(id))
                                .build(),
                        storage::allocateVirtualisedStorageResource),
                Naming.of(
                        "terminate network",
                        Kind.NETWORK,
                        NetworkConsumer::termination,
                        networks::terminateVirtualisedNetworkResource),
                Naming.of(
                        "terminate subnet",
                        Kind.SUBNET,
                        NetworkConsumer::termination,
                        networks::terminateVirtualisedNetworkResource),
                Naming.of(
                        "terminate port",
                        Kind.PORT,
                        NetworkConsumer::termination,
                        networks::terminateVirtualisedNetworkResource),
                Naming.of(
                        "update network",
                        Kind.NETWORK,
                        ForeignResourcesTest::metadataOf,
                        networks::updateVirtualisedNetworkResource),
                Naming.of(
                        "update port",
                        Kind.PORT,
                        ForeignResourcesTest::metadataOf,
                        networks::updateVirtualisedNetworkResource),
                Naming.of(
                        "allocate a subnet on a network",
                        Kind.NETWORK,
                        id -> AllocateNetworkRequest.builder()
                                .networkResourceType(NetworkResourceType.SUBNET)
                                .typeSubnetData(subnetOn(id))
                                .build(),
                        networks::allocateVirtualisedNetworkResource),
                Naming.of(
                        "allocate a port on a network",
                        Kind.NETWORK,
                        id -> new NetworkConsumer(shared, "of-bob").portOn(id, port -> port),
                        networks::allocateVirtualisedNetworkResource),
                Naming.of(
                        "allocate a trunk on a port",
                        Kind.PORT,
                        id -> new NetworkConsumer(shared, "of-bob").trunkOf(id),
                        networks::allocateVirtualisedNetworkResource),
                Naming.of(
                        "terminate storage",
                        Kind.VOLUME,
                        id -> new TerminateStorageRequest(List.of(id)),
                        storage::terminateVirtualisedStorageResource),
                Naming.of(
                        "update storage",
                        Kind.VOLUME,
                        id -> UpdateStorageRequest.builder()
                                .storageId(id)
                                .metaData(Map.of("k", "v"))
                                .build(),
                        storage::updateVirtualisedStorageResource),
                Naming.of(
                        "snapshot of storage",
                        Kind.VOLUME,
                        id -> new OperateStorageRequest(id, StorageOperation.CREATE_SNAPSHOT, Map.of()),
                        storage::operateVirtualisedStorageResource),
                Naming.of(
                        "attach storage",
                        Kind.VOLUME,
                        id -> new OperateStorageRequest(
                                id, StorageOperation.ATTACH, Map.of(StorageOperationKeys.COMPUTE_ID, NOBODYS)),
                        storage::operateVirtualisedStorageResource),
                Naming.of(
                        "scale storage",
                        Kind.VOLUME,
                        id -> new ScaleStorageRequest(id, 3),
                        storage::scaleVirtualisedStorageResource),
                Naming.of(
                        "migrate storage",
                        Kind.VOLUME,
                        id -> new MigrateStorageRequest(id, List.of(), Optional.empty()),
                        storage::migrateVirtualisedStorageResource),
                Naming.of(
                        "restore a snapshot",
                        Kind.SNAPSHOT,
                        id -> volume(Optional.of(id)),
                        storage::allocateVirtualisedStorageResource));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void foreignResource_isAsIfItDidNotExist(Naming naming) {
        String id = foreign.get(naming.kind());

        InfrastructureException ofForeign = refusal(naming, id);
        InfrastructureException ofNothing = refusal(naming, NOBODYS);

        assertThat(ofForeign.code())
                .isIn(Set.of(ErrorCode.NOT_FOUND, ErrorCode.INVALID_ARGUMENT, ErrorCode.NOT_SUPPORTED));
        assertThat(ofForeign.getMessage().replace(id, NOBODYS)).isEqualTo(ofNothing.getMessage());
        assertThat(ofForeign.details().toString().replace(id, NOBODYS))
                .isEqualTo(ofNothing.details().toString())
                .doesNotContain("of-alice");
    }

    @Test
    void foreignResource_isInNoQuery() {
        TestContext ofBob = ofBob();

        assertThat(Outcome.of(compute.queryVirtualisedComputeResource(
                                ofBob,
                                QueryComputeRequest.builder()
                                        .queryComputeFilter(filter("(eq,computeId," + foreign.get(Kind.SERVER) + ")"))
                                        .build()))
                        .queryResult())
                .isEmpty();
        assertThat(Outcome.of(compute.queryVirtualisedComputeResource(
                                ofBob,
                                QueryComputeRequest.builder()
                                        .queryComputeFilter(filter("(cont,computeName,of-alice)"))
                                        .build()))
                        .queryResult())
                .isEmpty();
        assertThat(Outcome.of(storage.queryVirtualisedStorageResource(
                                ofBob, QueryStorageRequest.builder().build()))
                        .queryResult())
                .isEmpty();
        var ports = Outcome.of(networks.queryVirtualisedNetworkResource(
                ofBob,
                QueryNetworkRequest.builder()
                        .networkResourceType(Optional.of(NetworkResourceType.NETWORK_PORT))
                        .build()));
        assertThat(ports.toString()).doesNotContain(foreign.get(Kind.PORT));
    }

    private InfrastructureException refusal(Naming naming, String id) {
        TestContext context = ofBob();
        try {
            Object result = Outcome.of(naming.call().apply(context, id));
            throw new AssertionError(naming + " succeeded with " + result);
        } catch (InfrastructureException e) {
            return e;
        }
    }

    private TestContext ofBob() {
        return TestContext.of(LiveCloud.newJournal()).within(groupOfBob);
    }

    private AllocateComputeRequest machine(VirtualInterfaceDataBuilder nic) {
        return alice.machine("m").interfaceData(List.of(nic.build())).build();
    }

    private static Optional<Filter> filter(String text) {
        return Optional.of(Filter.parse(text));
    }

    private static AffinityOrAntiAffinityConstraint apartFrom(String id) {
        return new AffinityOrAntiAffinityConstraint(
                AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty(), Optional.of(id));
    }

    private static NetworkSubnetData subnetOn(String network) {
        NetworkSubnetData data = NetworkConsumer.subnet("198.51.100.0/24");
        return NetworkSubnetData.builder()
                .networkId(Optional.of(network))
                .ipVersion(data.ipVersion())
                .cidr(data.cidr())
                .build();
    }

    private static UpdateNetworkRequest metadataOf(String id) {
        return UpdateNetworkRequest.builder()
                .networkResourceId(id)
                .metaData(Map.of("k", "v"))
                .build();
    }

    private static AllocateStorageRequest volume(Optional<String> snapshot) {
        return AllocateStorageRequest.builder()
                .storageName(Optional.of("volume"))
                .storageData(VirtualStorageFlavour.volume(2))
                .sourceSnapshotId(snapshot)
                .build();
    }
}
