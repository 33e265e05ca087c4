// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.lab.openstack.Contents;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.openstack.internal.cloud.Cloud;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.nova.NewServerGroup;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that a scheduler puts where their constraints forbid. */
class HostConstraintsTest {

    private final LabCloud lab =
            LabCloud.as("alice", "tenant-a", LabSettings.defaults().withBuildTime(Duration.ofMillis(20)));

    @AfterEach
    void close() {
        lab.close();
    }

    /** The lab puts the second machine on an empty host, and the fourth next to another. */
    @ParameterizedTest
    @CsvSource({"AFFINITY,1", "ANTI_AFFINITY,3"})
    void allocate_failsAndLeavesNothing_whenTheSchedulerIgnoresLists(AffinityType type, int others) {
        lab.lab().useDefaultFilters();
        List<String> ids = machines(others);

        refusedAndUndone(AffinityOrAntiAffinityConstraint.ofResources(type, AffinityScope.NFVI_NODE, ids), others);
    }

    @Test
    void allocate_succeeds_whereTheMachineIsAsAskedWithoutTheFilters() {
        lab.lab().useDefaultFilters();
        List<String> ids = machines(1);

        assertThat(lab.cloud()
                        .call(
                                lab.compute()::allocateVirtualisedComputeResource,
                                under(AffinityOrAntiAffinityConstraint.ofResources(
                                        AffinityType.ANTI_AFFINITY, AffinityScope.NFVI_NODE, ids))))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"AFFINITY,soft-affinity,1", "ANTI_AFFINITY,soft-anti-affinity,3"})
    void allocate_failsAndLeavesNothing_whenAWishOfTheGroupIsNotMet(AffinityType type, String policy, int others) {
        String group = open(lab.cloud().cloud())
                .nova()
                .createServerGroup(new NewServerGroup(new NewServerGroup.Group("of another tool", policy)))
                .resourceId();
        AffinityOrAntiAffinityConstraint constraint = AffinityOrAntiAffinityConstraint.ofGroup(type, group);
        for (int i = 0; i < others; i++) {
            lab.cloud().call(lab.compute()::allocateVirtualisedComputeResource, under(constraint));
        }

        refusedAndUndone(constraint, others);
    }

    private void refusedAndUndone(AffinityOrAntiAffinityConstraint constraint, int others) {
        MemoryJournal journal = LiveCloud.newJournal();
        InfrastructureException refusal = catchThrowableOfType(InfrastructureException.class, () -> lab.cloud()
                .run(journal, lab.compute()::allocateVirtualisedComputeResource, under(constraint)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refusal.details().attribute()).contains("affinityOrAntiAffinityConstraints[0]");
        assertThat(refusal.details().remedy()).isPresent();

        journal.undoAll();
        Contents left = lab.lab().leftovers();
        assertThat(left.servers()).hasSize(others);
        assertThat(left.ports()).hasSize(others);
    }

    private static CloudAccess open(Cloud cloud) {
        return cloud.open(Scope.OWN, CallLimit.within(Duration.ofSeconds(30)));
    }

    private List<String> machines(int count) {
        return IntStream.range(0, count).mapToObj(i -> lab.running("m" + i)).toList();
    }

    private AllocateComputeRequest under(AffinityOrAntiAffinityConstraint constraint) {
        return lab.machine("late")
                .affinityOrAntiAffinityConstraints(List.of(constraint))
                .build();
    }
}
