// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Visibility;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.keystone.Credential;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.openstack.internal.testing.Sight;
import io.cistern.vim.openstack.internal.testing.TestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees what. */
class TenancyTest {

    private final LabCloud alice = LabCloud.as("alice", "tenant-a");
    private final LiveCloud bob = new LiveCloud(LabCloud.settings(alice.lab(), "bob", "tenant-b"));
    private final LiveCloud admin = new LiveCloud(LabCloud.settings(alice.lab(), "admin", "admin"));

    @AfterEach
    void close() {
        bob.close();
        admin.close();
        alice.close();
    }

    @Test
    void machine_isSeenByItsGroupAndByWhoeverSeesAll() {
        VirtualCompute machine = allocate();
        String group = machine.resourceGroupId().orElseThrow();

        assertThat(Sight.machines(admin, Visibility.ALL)).containsExactly(machine.computeId());
        assertThat(Sight.machines(admin, new Visibility(Set.of(group)))).containsExactly(machine.computeId());
        assertThat(Sight.machines(admin, new Visibility(Set.of("another")))).isEmpty();
        assertThat(Sight.machines(bob, Visibility.ALL)).isEmpty();
        assertThat(Sight.machines(bob, new Visibility(Set.of(group)))).isEmpty();
        assertThat(Sight.machines(alice.cloud(), new Visibility(Set.of(group, "of-another-cloud"))))
                .containsExactly(machine.computeId());
    }

    @Test
    void terminate_doesNotFindWhatTheCallerCannotSee() {
        VirtualCompute machine = allocate();

        assertThatThrownBy(() -> Outcome.of(new OpenStackCompute(admin.calls())
                        .terminateVirtualisedComputeResource(
                                TestContext.of(LiveCloud.newJournal()).seeing(new Visibility(Set.of("another"))),
                                TerminateComputeRequest.of(machine.computeId()))))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(alice.lab().leftovers().servers()).hasSize(1);
    }

    @Test
    void allocate_isForbidden_whereTheCredentialHasNoRole() {
        String groupOfBob = Sight.groupOf(bob);

        assertThatThrownBy(() -> alice.cloud()
                        .call(
                                alice.compute()::allocateVirtualisedComputeResource,
                                alice.machine("m")
                                        .resourceGroupId(Optional.of(groupOfBob))
                                        .build()))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
                    assertThat(e.details().attribute()).contains("resourceGroupId");
                });
    }

    @Test
    void terminate_succeedsForSome_andTellsWhyNotForOthers() {
        String id = allocate().computeId();
        var response = alice.cloud()
                .call(
                        alice.compute()::terminateVirtualisedComputeResource,
                        new TerminateComputeRequest(List.of("00000000-0000-0000-0000-000000000000", id)));

        assertThat(response.computeId()).containsExactly(id);
        assertThat(response.failures())
                .hasEntrySatisfying("00000000-0000-0000-0000-000000000000", problem -> assertThat(problem.code())
                        .isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void applicationCredential_actsInItsOwnProjectOnly() {
        OpenStackLab.ApplicationCredential application = alice.lab().applicationCredential("alice-application");
        Credential credential = new Credential.Application(
                Optional.of(application.id()), Optional.empty(), Optional.empty(), application::secret);
        try (LiveCloud cloud = new LiveCloud(LabCloud.settings(alice.lab(), credential, Map.of()))) {
            VirtualCompute machine = allocate();

            assertThat(Sight.machines(cloud, Visibility.ALL)).containsExactly(machine.computeId());
            assertThatThrownBy(() -> cloud.call(
                            new OpenStackCompute(cloud.calls())::allocateVirtualisedComputeResource,
                            alice.machine("m")
                                    .resourceGroupId(Optional.of("another"))
                                    .build()))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
                        assertThat(e.details().origin()).contains(ErrorOrigin.BACKEND);
                    });
        }
    }

    @Test
    void machine_isFoundInEveryProjectOfTheCredential_byWhoeverSeesAll() {
        try (LiveCloud frank = new LiveCloud(LabCloud.settings(alice.lab(), "frank", "tenant-a"))) {
            OpenStackCompute compute = new OpenStackCompute(frank.calls());
            String id = frank.call(
                            compute::allocateVirtualisedComputeResource,
                            alice.machine("m")
                                    .resourceGroupId(Optional.of(Sight.groupOf(bob)))
                                    .build())
                    .computeData()
                    .computeId();

            assertThat(Sight.machines(frank, Visibility.ALL)).containsExactly(id);
            frank.call(compute::terminateVirtualisedComputeResource, TerminateComputeRequest.of(id));
            assertThat(Sight.machines(frank, Visibility.ALL)).isEmpty();
        }
    }

    @Test
    void network_isToldOnce_whereItIsSharedWithSeveralGroupsOfOneCredential() {
        String ofAlice =
                new NetworkConsumer(alice.cloud(), "n").network("10.3.0.0/24").networkResourceId();
        try (LiveCloud frank = new LiveCloud(LabCloud.settings(alice.lab(), "frank", "tenant-b"))) {
            for (Visibility visibility :
                    List.of(Visibility.ALL, new Visibility(Set.of(Sight.groupOf(alice.cloud()), Sight.groupOf(bob))))) {
                QueryNetworkResponse networks = query(frank, visibility, NetworkResourceType.NETWORK);
                QueryNetworkResponse subnets = query(frank, visibility, NetworkResourceType.SUBNET);

                assertThat(networks.queryResult())
                        .extracting(VirtualNetwork::networkResourceId)
                        .doesNotHaveDuplicates()
                        .contains(ofAlice, LabCloud.idOf(alice.lab().contents().networks(), "shared"));
                assertThat(subnets.subnetResult())
                        .extracting(NetworkSubnet::resourceId)
                        .doesNotHaveDuplicates()
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static QueryNetworkResponse query(LiveCloud cloud, Visibility visibility, NetworkResourceType type) {
        return Outcome.of(new OpenStackNetworks(cloud.calls())
                .queryVirtualisedNetworkResource(
                        TestContext.of(LiveCloud.newJournal()).seeing(visibility),
                        QueryNetworkRequest.builder()
                                .networkResourceType(Optional.of(type))
                                .build()));
    }

    private VirtualCompute allocate() {
        return alice.cloud()
                .call(
                        alice.compute()::allocateVirtualisedComputeResource,
                        alice.machine("m").build())
                .computeData();
    }
}
