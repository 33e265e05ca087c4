// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.lab.Fault;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeOperationKeys;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.openstack.internal.testing.TestContext;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One credential that may do everything serves several groups: which images each of them may use. */
class ForeignImagesTest {

    private final LabCloud alice = LabCloud.as("alice", "tenant-a");
    private final LiveCloud bob = new LiveCloud(LabCloud.settings(alice.lab(), "bob", "tenant-b"));
    private final LiveCloud shared = new LiveCloud(LabCloud.settings(alice.lab(), "provider", "admin"));
    private final String groupOfAlice = project(alice.cloud());
    private final String groupOfBob = project(bob);

    @AfterEach
    void close() {
        bob.close();
        shared.close();
        alice.close();
    }

    @Test
    void snapshot_isOfTheGroupOfItsMachine_whoeverMadeIt() {
        String machine = alice.running("m");
        String image = Outcome.of(new OpenStackCompute(shared.calls())
                        .operateVirtualisedComputeResource(
                                within(groupOfAlice),
                                new OperateComputeRequest(machine, ComputeOperation.CREATE_SNAPSHOT, Map.of())))
                .computeOperationOutputData()
                .get(ComputeOperationKeys.SNAPSHOT_ID);

        assertThat(volumeOf(image, groupOfAlice).resourceGroupId()).contains(groupOfAlice);
        mustBeUnknown(image, groupOfBob);
    }

    @Test
    void sharedImage_isForItsMembers() {
        String image = AnyImage.of(alice.cloud().cloud());
        String path = "/image/v2/images/" + image;
        alice.lab()
                .faults()
                .add(Fault.on("GET", path)
                        .answer(
                                200,
                                """
                                {"id": "%s", "status": "active", "visibility": "shared", "owner": "somebody"}"""
                                        .formatted(image))
                        .always());
        mustBeUnknown(image, groupOfBob);

        alice.lab()
                .faults()
                .add(Fault.on("GET", path + "/members/" + groupOfBob)
                        .answer(200, "{\"member_id\": \"" + groupOfBob + "\", \"status\": \"pending\"}"));

        assertThat(volumeOf(image, groupOfBob).resourceGroupId()).contains(groupOfBob);
    }

    private void mustBeUnknown(String image, String group) {
        assertThat(catchThrowableOfType(InfrastructureException.class, () -> volumeOf(image, group)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                    assertThat(refusal.details().attribute()).contains("sourceImageId");
                    assertThat(refusal.getMessage()).contains("there is no image " + image);
                });
    }

    private VirtualStorage volumeOf(String image, String group) {
        return Outcome.of(new OpenStackStorage(shared.calls())
                        .allocateVirtualisedStorageResource(
                                within(group),
                                AllocateStorageRequest.builder()
                                        .storageData(VirtualStorageFlavour.volume(2))
                                        .sourceImageId(Optional.of(image))
                                        .build()))
                .storageData();
    }

    private static TestContext within(String group) {
        return TestContext.of(LiveCloud.newJournal()).within(group);
    }

    private static String project(LiveCloud cloud) {
        return cloud.cloud()
                .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(10)))
                .projectId();
    }
}
