// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequestBuilder;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualNetworkInterfaceBuilder;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.testing.BrokenOff;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Update Virtualised Compute Resource. */
class ComputeUpdateTest {

    private final LabCloud lab =
            LabCloud.as("alice", "tenant-a", LabSettings.defaults().withBuildTime(Duration.ofMillis(20)));
    private final String id = lab.running("m");
    private final String network = LabCloud.idOf(lab.lab().contents().networks(), "shared");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void update_mergesMetadata_andRemovesWhatIsEmptyOrCleared() {
        update(request().metaData(Map.of("a", "1", "b", "2", "c", "3")));
        VirtualCompute updated =
                update(request().metaData(Map.of("a", "4", "b", "")).clearAttribute(List.of("metadata/c")));

        assertThat(updated.metadata()).isEqualTo(Map.of("a", "4"));
        assertThat(updated.flavourId()).isPresent();
    }

    @Test
    void update_addsAndDetachesInterfaces() {
        VirtualCompute two = update(request().networkInterfaceNew(List.of(on(network))));
        assertThat(two.virtualNetworkInterface()).hasSize(2);

        VirtualNetworkInterface first = two.virtualNetworkInterface().get(0);
        VirtualCompute one = update(request().networkInterfaceUpdate(List.of(changed(first, Optional.empty()))));
        assertThat(one.virtualNetworkInterface()).singleElement().satisfies(left -> assertThat(left.resourceId())
                .isNotEqualTo(first.resourceId()));
        assertThat(lab.lab().leftovers().ports()).containsKey(first.resourceId());

        VirtualCompute swapped = update(request()
                .networkInterfaceUpdate(
                        List.of(changed(one.virtualNetworkInterface().get(0), Optional.of(first.resourceId())))));
        assertThat(swapped.virtualNetworkInterface()).singleElement().satisfies(back -> assertThat(back.resourceId())
                .isEqualTo(first.resourceId()));
    }

    @Test
    void portThatWasDetached_staysWhenItsNextMachineIsTerminated() {
        VirtualNetworkInterface first = update(request().metaData(Map.of("a", "1")))
                .virtualNetworkInterface()
                .get(0);
        update(request().networkInterfaceUpdate(List.of(changed(first, Optional.empty()))));
        String other = lab.running("other");
        lab.cloud()
                .call(
                        lab.compute()::updateVirtualisedComputeResource,
                        UpdateComputeRequest.builder()
                                .computeId(other)
                                .networkInterfaceNew(List.of(VirtualNetworkInterfaceData.builder()
                                        .networkPortId(Optional.of(first.resourceId()))
                                        .typeVirtualNic("normal")
                                        .build()))
                                .build());
        lab.terminate(other);
        lab.terminate(id);
        assertThat(lab.lab().leftovers().ports()).containsOnlyKeys(first.resourceId());
    }

    @Test
    void update_refusesAndChangesNothing_whenSomethingIsWrong() {
        VirtualNetworkInterface first = update(request().metaData(Map.of("a", "1")))
                .virtualNetworkInterface()
                .get(0);
        refused("networkInterfaceNew[0].networkId", request().networkInterfaceNew(List.of(on("nowhere"))));
        refused("metaData/ifa052.x", request().metaData(Map.of("ifa052.x", "1")));
        refused("clearAttribute[0]", request().clearAttribute(List.of("computeName")));
        refused(
                "networkInterfaceUpdate[0].resourceId",
                request()
                        .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(first)
                                .resourceId("none")
                                .build())));
        refused(
                "networkInterfaceUpdate[0].networkId",
                request()
                        .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(first)
                                .networkId(Optional.of("other"))
                                .build())));
        lab.cloud()
                .call(
                        lab.compute()::operateVirtualisedComputeResource,
                        new OperateComputeRequest(id, ComputeOperation.SUSPEND, Map.of()));
        assertThatThrownBy(() -> update(request().networkInterfaceNew(List.of(on(network)))))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.getMessage()).contains("SUSPENDED");
                });
    }

    @Test
    void update_changesTheAddress_andPutsItBackWhenItIsUndone() {
        VirtualNetworkInterface first = interfaceNow();
        String other = first.ipAddress().get(0).replaceFirst("\\d+$", "201");
        MemoryJournal journal = LiveCloud.newJournal();

        VirtualNetworkInterface changed = lab.cloud()
                .run(
                        journal,
                        lab.compute()::updateVirtualisedComputeResource,
                        request()
                                .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(first)
                                        .ipAddress(List.of(other))
                                        .build()))
                                .build())
                .computeData()
                .virtualNetworkInterface()
                .get(0);
        assertThat(changed.resourceId()).isEqualTo(first.resourceId());
        assertThat(changed.ipAddress()).containsExactly(other);

        journal.undoAll();
        assertThat(interfaceNow()).isEqualTo(first);
    }

    @Test
    void update_namesTheAddress_whenTheNetworkDoesNotHaveIt() {
        VirtualNetworkInterface first = interfaceNow();
        refused(
                "networkInterfaceUpdate[0].ipAddress",
                request()
                        .networkInterfaceUpdate(List.of(VirtualNetworkInterfaceBuilder.builder(first)
                                .ipAddress(List.of("203.0.113.7"))
                                .build())));
        assertThat(interfaceNow()).isEqualTo(first);
    }

    @Test
    void update_givesTheAddressThatIsAsked_onAnotherNetwork() {
        String elsewhere = new NetworkConsumer(lab.cloud(), "elsewhere")
                .network("10.77.0.0/24")
                .networkResourceId();
        VirtualNetworkInterfaceBuilder moved = VirtualNetworkInterfaceBuilder.builder(interfaceNow())
                .networkId(Optional.of(elsewhere))
                .networkPortId(Optional.empty());

        VirtualCompute asked = update(request()
                .networkInterfaceUpdate(
                        List.of(moved.ipAddress(List.of("10.77.0.9")).build())));
        assertThat(asked.virtualNetworkInterface()).singleElement().satisfies(now -> assertThat(now.ipAddress())
                .containsExactly("10.77.0.9"));
    }

    /** Each change with the attribute that it is refused for. */
    static Stream<Arguments> fixedAttributes() {
        return Stream.of(
                change("ownerId", one -> one.ownerId("another")),
                change("typeVirtualNic", one -> one.typeVirtualNic("SRIOV")),
                change("typeConfiguration", one -> one.typeConfiguration(List.of("a=b"))),
                change("macAddress", one -> one.macAddress("fa:16:3e:00:00:01")),
                change("bandwidth", one -> one.bandwidth(Optional.of(BigDecimal.TEN))),
                change("accelerationCapability", one -> one.accelerationCapability(List.of("fast"))),
                change("operationalState", one -> one.operationalState(OperationalState.DISABLED)),
                change("metadata", one -> one.metadata(Map.of("a", "b"))));
    }

    private static Arguments change(String attribute, UnaryOperator<VirtualNetworkInterfaceBuilder> change) {
        return Arguments.of(attribute, change);
    }

    @ParameterizedTest
    @MethodSource("fixedAttributes")
    void update_refusesWhatAnInterfaceKeeps(String attribute, UnaryOperator<VirtualNetworkInterfaceBuilder> change) {
        VirtualNetworkInterfaceBuilder same = VirtualNetworkInterfaceBuilder.builder(interfaceNow());
        assertThatThrownBy(() -> update(request()
                        .networkInterfaceUpdate(List.of(change.apply(same).build()))))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
                    assertThat(e.details().attribute()).contains("networkInterfaceUpdate[0]." + attribute);
                });
    }

    @Test
    void update_attachesAnInterface_whoseTypeIsAWordOfTheStandard() {
        VirtualCompute two = update(request()
                .networkInterfaceNew(List.of(VirtualNetworkInterfaceData.builder()
                        .networkId(Optional.of(network))
                        .typeVirtualNic("BRIDGE")
                        .build())));
        assertThat(two.virtualNetworkInterface())
                .extracting(VirtualNetworkInterface::typeVirtualNic)
                .containsExactly("normal", "normal");
    }

    @Test
    void update_refusesAnInterface_ofATypeThatNoCloudHas() {
        assertThatThrownBy(() -> update(request()
                        .networkInterfaceNew(List.of(VirtualNetworkInterfaceData.builder()
                                .networkId(Optional.of(network))
                                .typeVirtualNic("telepathy")
                                .build()))))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
                    assertThat(e.details().attribute()).contains("networkInterfaceNew[0].typeVirtualNic");
                });
    }

    /** Only administrators make the policies. */
    @Test
    void machine_showsTheBandwidthOfItsPort() {
        try (LabCloud admin = LabCloud.as("admin", "admin")) {
            UpdateComputeRequest nothing = UpdateComputeRequest.builder()
                    .computeId(admin.running("m"))
                    .metaData(Map.of("looked", "1"))
                    .build();
            VirtualNetworkInterface before = lookedAt(admin, nothing);
            assertThat(before.bandwidth()).isEmpty();

            new NetworkConsumer(admin.cloud(), "limited")
                    .update(
                            before.resourceId(),
                            change -> change.updateNetworkPort(Optional.of(VirtualNetworkPortData.builder()
                                    .networkQoS(List.of(new NetworkQoS(NetworkQosNames.MAX_BANDWIDTH_KBPS, "2500")))
                                    .build())));

            assertThat(lookedAt(admin, nothing).bandwidth()).contains(new BigDecimal("2.5"));
        }
    }

    private static VirtualNetworkInterface lookedAt(LabCloud lab, UpdateComputeRequest request) {
        return lab.cloud()
                .call(lab.compute()::updateVirtualisedComputeResource, request)
                .computeData()
                .virtualNetworkInterface()
                .get(0);
    }

    private VirtualNetworkInterface interfaceNow() {
        return lookedAt(lab, request().build());
    }

    private void refused(String attribute, UpdateComputeRequestBuilder request) {
        assertThatThrownBy(() -> update(request)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(e.details().attribute()).contains(attribute);
        });
    }

    /** Every request of an update that changes the cloud, with what can become of it. */
    static Stream<Fault> faults() {
        return Stream.of(
                        Fault.on("POST", "/networking/v2.0/ports"),
                        Fault.on("POST", "/compute/v2.1/servers/[^/]*/os-interface"),
                        Fault.on("DELETE", "/compute/v2.1/servers/[^/]*/os-interface/[^/]*"),
                        Fault.on("PUT", "/compute/v2.1/servers/[^/]*/metadata"))
                .flatMap(on -> Stream.of(
                        on.answer(400, "{\"badRequest\":{\"code\":400,\"message\":\"no\"}}"),
                        on.answer(403, "{\"forbidden\":{\"code\":403,\"message\":\"no\"}}"),
                        on.answer(409, "{\"conflictingRequest\":{\"code\":409,\"message\":\"no\"}}"),
                        on.answer(500, "{\"computeFault\":{\"code\":500,\"message\":\"no\"}}"),
                        on.answer(503, "").always(),
                        on.afterCommit().answer(500, "{}"),
                        on.drop(),
                        on.afterCommit().drop(),
                        on.truncate()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void update_isDoneOrUndone_whateverGoesWrong(Fault fault) {
        VirtualNetworkInterface old = update(request().metaData(Map.of("a", "1")))
                .virtualNetworkInterface()
                .get(0);
        lab.lab().faults().add(fault);
        MemoryJournal journal = LiveCloud.newJournal();
        boolean done;
        try {
            lab.cloud().run(journal, lab.compute()::updateVirtualisedComputeResource, swap(old));
            done = true;
        } catch (InfrastructureException failed) {
            lab.lab().faults().clear();
            journal.undoAll();
            done = false;
        }
        lab.lab().faults().clear();

        VirtualCompute now = update(request().metaData(Map.of("looked", "1")));
        boolean isOld = now.virtualNetworkInterface().get(0).resourceId().equals(old.resourceId());
        assertThat(now.virtualNetworkInterface()).hasSize(1);
        assertThat(isOld).isNotEqualTo(done);
        lab.terminate(id);
        if (done) {
            removePort(old.resourceId());
        }
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void update_happensOnce_whereverItBreaksOffAndIsRepeated() {
        int instants = BrokenOff.everywhere(instant -> {
            VirtualNetworkInterface old = update(request().metaData(Map.of("at", "x" + instant)))
                    .virtualNetworkInterface()
                    .get(0);
            MemoryJournal journal = LiveCloud.newJournal();
            boolean broke = BrokenOff.andRepeated(journal, instant, () -> lab.cloud()
                    .run(journal, lab.compute()::updateVirtualisedComputeResource, swap(old)));
            VirtualCompute now = update(request().metaData(Map.of("looked", "x" + instant)));
            assertThat(now.virtualNetworkInterface()).as("instant %s", instant).hasSize(1);
            assertThat(now.metadata()).containsEntry("swapped", "1");
            removePort(old.resourceId());
            assertThat(lab.lab().leftovers().ports()).as("instant %s", instant).hasSize(1);
            return broke;
        });
        assertThat(instants).isGreaterThan(6);
    }

    /** Another port in place of the present one. */
    private UpdateComputeRequest swap(VirtualNetworkInterface old) {
        return request()
                .networkInterfaceNew(List.of(on(network)))
                .networkInterfaceUpdate(List.of(changed(old, Optional.empty())))
                .metaData(Map.of("swapped", "1"))
                .build();
    }

    private void removePort(String port) {
        lab.cloud()
                .call(
                        lab.networks()::terminateVirtualisedNetworkResource,
                        TerminateNetworkRequest.of(NetworkResourceType.NETWORK_PORT, port));
    }

    private static VirtualNetworkInterfaceData on(String network) {
        return VirtualNetworkInterfaceData.builder()
                .networkId(Optional.of(network))
                .typeVirtualNic("normal")
                .build();
    }

    private static VirtualNetworkInterface changed(VirtualNetworkInterface from, Optional<String> port) {
        return VirtualNetworkInterfaceBuilder.builder(from)
                .networkId(Optional.empty())
                .networkPortId(port)
                .build();
    }

    private UpdateComputeRequestBuilder request() {
        return UpdateComputeRequest.builder().computeId(id);
    }

    private VirtualCompute update(UpdateComputeRequestBuilder request) {
        return lab.cloud()
                .call(lab.compute()::updateVirtualisedComputeResource, request.build())
                .computeData();
    }
}
