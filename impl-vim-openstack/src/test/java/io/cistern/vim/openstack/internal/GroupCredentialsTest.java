// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Visibility;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.keystone.Credential;
import io.cistern.vim.openstack.internal.keystone.Credential.Named;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.openstack.internal.testing.Sight;
import io.cistern.vim.openstack.internal.testing.TestContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two resource groups of one VIM, each reached by a user who knows the other's not. */
class GroupCredentialsTest {

    private static final String NOWHERE = "00000000-0000-0000-0000-000000000000";

    private final LabCloud alice = LabCloud.as("alice", "tenant-a");
    private final OpenStackLab lab = alice.lab();
    private final LiveCloud bob = new LiveCloud(LabCloud.settings(lab, "bob", "tenant-b"));
    private final String groupA = Sight.groupOf(alice.cloud());
    private final String groupB = Sight.groupOf(bob);

    @AfterEach
    void close() {
        bob.close();
        alice.close();
    }

    @Test
    void machines_areAllocatedAndFoundInBothGroups() {
        try (LiveCloud both = withCredentialOfB(() -> LabCloud.credential(lab, "bob", "tenant-b"))) {
            VirtualCompute inA = allocate(both, groupA);
            VirtualCompute inB = allocate(both, groupB);

            assertThat(inA.resourceGroupId()).contains(groupA);
            assertThat(inB.resourceGroupId()).contains(groupB);
            assertThat(Sight.machines(bob, Visibility.ALL)).containsExactly(inB.computeId());
            assertThat(Sight.machines(both, Visibility.ALL))
                    .containsExactlyInAnyOrder(inA.computeId(), inB.computeId());
            assertThat(Sight.machines(both, groups(groupA, groupB)))
                    .containsExactlyInAnyOrder(inA.computeId(), inB.computeId());
            assertThat(Sight.machines(both, groups(groupA))).containsExactly(inA.computeId());
            assertThat(Sight.machines(both, groups(groupB))).containsExactly(inB.computeId());
        }
    }

    @Test
    void group_isRefused_toWhoeverHasNoGrantForIt() {
        try (LiveCloud both = withCredentialOfB(() -> LabCloud.credential(lab, "bob", "tenant-b"))) {
            assertThatThrownBy(() -> Outcome.of(new OpenStackCompute(both.calls())
                            .allocateVirtualisedComputeResource(
                                    TestContext.of(LiveCloud.newJournal()).seeing(groups(groupA)),
                                    alice.machine("m")
                                            .resourceGroupId(Optional.of(groupB))
                                            .build())))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> assertThat(e.code())
                            .isEqualTo(ErrorCode.FORBIDDEN));
            assertThat(lab.leftovers().servers()).isEmpty();
        }
    }

    @Test
    void wrongSecret_failsItsGroupAlone() {
        refused_failsItsGroupAlone(() -> new Credential.Password(
                ((Credential.Password) LabCloud.credential(lab, "bob", "tenant-b")).user(),
                () -> "hunter2",
                new Named(Optional.of(groupB), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void expiredCredential_failsItsGroupAlone() {
        refused_failsItsGroupAlone(() -> application("alice-expired"));
    }

    @Test
    void credentialOfAnotherProject_failsItsGroupAlone() {
        refused_failsItsGroupAlone(() -> application("alice-application"));
    }

    @Test
    void entryThatIsGone_failsItsGroupAlone() {
        refused_failsItsGroupAlone(() -> {
            throw InfrastructureException.invalidArgument("cloud", "names an entry", "name one");
        });
    }

    @Test
    void administratorOfOneGroup_seesNothingTwice() {
        try (LiveCloud both = withCredentialOfB(() -> LabCloud.credential(lab, "provider", "tenant-b"))) {
            String inA = allocate(both, groupA).computeId();
            String inB = allocate(both, groupB).computeId();

            assertThat(Sight.machines(both, Visibility.ALL)).containsExactlyInAnyOrder(inA, inB);
            assertThat(Sight.machines(both, groups(groupA))).containsExactly(inA);
        }
    }

    private void refused_failsItsGroupAlone(Supplier<Credential> ofB) {
        try (LiveCloud both = withCredentialOfB(ofB)) {
            String inA = allocate(both, groupA).computeId();

            assertThat(Sight.machines(both, groups(groupA))).containsExactly(inA);
            assertThat(Sight.machines(both, groups(groupA, groupB))).containsExactly(inA);
            assertThat(Sight.machines(both, Visibility.ALL)).containsExactly(inA);
            assertThatThrownBy(() -> allocate(both, groupB)).satisfies(this::namesTheGroup);
            assertThatThrownBy(() -> Sight.machines(both, groups(groupB))).satisfies(this::namesTheGroup);
            assertThat(lab.leftovers().servers()).hasSize(1);
            // What is not found elsewhere may be in the group: it is not told to be gone.
            assertThatThrownBy(() -> terminate(both, NOWHERE)).satisfies(this::namesTheGroup);
            terminate(both, inA);
            assertThat(lab.leftovers().servers()).isEmpty();
        }
    }

    private void namesTheGroup(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_AUTH_FAILED);
            assertThat(e.getMessage()).contains(groupB, "credentials").doesNotContain("hunter2");
            assertThat(e.details().remedy())
                    .hasValueSatisfying(remedy -> assertThat(remedy).contains("credentials", groupB));
        });
    }

    private LiveCloud withCredentialOfB(Supplier<Credential> ofB) {
        return new LiveCloud(
                LabCloud.settings(lab, LabCloud.credential(lab, "alice", "tenant-a"), Map.of(groupB, ofB)));
    }

    private Credential application(String name) {
        OpenStackLab.ApplicationCredential application = lab.applicationCredential(name);
        return new Credential.Application(
                Optional.of(application.id()), Optional.empty(), Optional.empty(), application::secret);
    }

    private VirtualCompute allocate(LiveCloud cloud, String group) {
        return cloud.call(
                        new OpenStackCompute(cloud.calls())::allocateVirtualisedComputeResource,
                        alice.machine("m").resourceGroupId(Optional.of(group)).build())
                .computeData();
    }

    private static void terminate(LiveCloud cloud, String id) {
        cloud.call(
                new OpenStackCompute(cloud.calls())::terminateVirtualisedComputeResource,
                TerminateComputeRequest.of(id));
    }

    private static Visibility groups(String... ids) {
        return new Visibility(Set.of(ids));
    }
}
