// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, an operation is carried out once or leaves nothing behind. */
class LeakTest {

    private final LabCloud lab = LabCloud.as("alice", "tenant-a");

    @AfterEach
    void close() {
        lab.close();
    }

    /** Every request that changes the cloud, with everything that can become of it. */
    static Stream<Fault> faults() {
        return Stream.of("/networking/v2.0/ports", "/compute/v2.1/servers")
                .flatMap(path -> Stream.of(
                        Fault.on("POST", path).answer(400, "{\"badRequest\":{\"code\":400,\"message\":\"no\"}}"),
                        Fault.on("POST", path).answer(403, "{\"forbidden\":{\"code\":403,\"message\":\"no\"}}"),
                        Fault.on("POST", path).answer(500, "{\"computeFault\":{\"code\":500,\"message\":\"no\"}}"),
                        Fault.on("POST", path).answer(503, "").times(2),
                        Fault.on("POST", path).answer(503, "").always(),
                        Fault.on("POST", path).afterCommit().answer(503, "upstream connect error"),
                        Fault.on("POST", path).html(502),
                        Fault.on("POST", path).afterCommit().answer(500, "{}"),
                        Fault.on("POST", path).afterCommit().html(504),
                        Fault.on("POST", path).drop(),
                        Fault.on("POST", path).afterCommit().drop(),
                        Fault.on("POST", path).truncate()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void allocateCompute_leavesNothing_orAMachineThatCanBeTerminated(Fault fault) {
        AllocateComputeRequest request = lab.machine("m").build();
        lab.lab().faults().add(fault);
        MemoryJournal journal = LiveCloud.newJournal();
        try {
            String id = lab.cloud()
                    .run(journal, lab.compute()::allocateVirtualisedComputeResource, request)
                    .computeData()
                    .computeId();
            assertThat(lab.lab().leftovers().servers()).hasSize(1);
            assertThat(lab.lab().leftovers().ports()).hasSize(1);
            lab.cloud().call(lab.compute()::terminateVirtualisedComputeResource, TerminateComputeRequest.of(id));
        } catch (InfrastructureException failed) {
            lab.lab().faults().clear();
            journal.undoAll();
        }

        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void allocateAndTerminateCompute_happenOnce_whereverTheyBreakOffAndAreRepeated() {
        AllocateComputeRequest request = lab.machine("m").build();
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal allocation = LiveCloud.newJournal();
            MemoryJournal termination = LiveCloud.newJournal();
            broke = brokenOffAndRepeated(allocation, instant, () -> lab.cloud()
                    .run(allocation, lab.compute()::allocateVirtualisedComputeResource, request));
            assertThat(lab.lab().leftovers().servers())
                    .as("instant %s", instant)
                    .hasSize(1);
            assertThat(lab.lab().leftovers().ports()).as("instant %s", instant).hasSize(1);

            TerminateComputeRequest end = TerminateComputeRequest.of(
                    lab.lab().leftovers().servers().keySet().iterator().next());
            broke |= brokenOffAndRepeated(termination, instant, () -> lab.cloud()
                    .run(termination, lab.compute()::terminateVirtualisedComputeResource, end));
            assertThat(lab.lab().leftovers()).as("instant %s", instant).matches(Contents::isEmpty);
        }
    }

    @Test
    void allocateCompute_tellsNovasReason_whichIsSeenAfterTheState() {
        try (LabCloud full =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withHosts(1, 0))) {
            AllocateComputeRequest request = full.machine("m").build();
            MemoryJournal journal = LiveCloud.newJournal();

            assertThatThrownBy(() ->
                            full.cloud().run(journal, full.compute()::allocateVirtualisedComputeResource, request))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.NO_CAPACITY);
                        assertThat(e.getMessage()).contains("No valid host");
                    });
            journal.undoAll();
            assertThat(full.lab().leftovers()).matches(Contents::isEmpty);
        }
    }

    @Test
    void allocateNetwork_leavesNothing_whereverItBreaksOffAndIsUndone() {
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(instant);
            broke = false;
            try {
                lab.cloud().run(journal, lab.networks()::allocateVirtualisedNetworkResource, network());
            } catch (BackendLeavingException e) {
                broke = true;
            }
            journal.undoAll();
            assertThat(lab.lab().leftovers()).as("instant %s", instant).matches(Contents::isEmpty);
        }
    }

    @Test
    void allocateCompute_tellsItsSteps_afterItsFlavourIsGone() {
        try (LabCloud admin = LabCloud.as("admin", "admin")) {
            AllocateComputeRequest request = admin.machine("m").build();
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(4);
            assertThatThrownBy(() ->
                            admin.cloud().run(journal, admin.compute()::allocateVirtualisedComputeResource, request))
                    .isInstanceOf(BackendLeavingException.class);
            assertThat(admin.lab().leftovers().servers()).hasSize(1);
            admin.cloud()
                    .call(
                            admin.flavours()::deleteComputeFlavour,
                            new DeleteComputeFlavourRequest(request.computeFlavourId()));

            journal.breakAt(Integer.MAX_VALUE);
            assertThatThrownBy(() ->
                            admin.cloud().run(journal, admin.compute()::allocateVirtualisedComputeResource, request))
                    .isInstanceOf(InfrastructureException.class);
            assertThat(journal.reached()).containsExactly("nic0", "server");
            journal.undoAll();
            assertThat(admin.lab().leftovers()).matches(Contents::isEmpty);
        }
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

    private static AllocateNetworkRequest network() {
        return AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK)
                .typeNetworkData(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(NetworkSubnetData.builder()
                                .ipVersion(Optional.of(IpVersion.IPV4))
                                .cidr(Optional.of("10.44.0.0/24"))
                                .build()))
                        .metadata(Map.of("a", "b"))
                        .build())
                .build();
    }
}
