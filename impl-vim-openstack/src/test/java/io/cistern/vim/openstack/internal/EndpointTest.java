// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are elsewhere than the catalogue says, or configured otherwise than usual. */
class EndpointTest {

    /** The lab wants the project in the path, as Cinder before 3.67 does. */
    @ParameterizedTest
    @ValueSource(strings = {"/volume", "/volume/v3", "/volume/v3/", "/volume/v3/0123456789abcdef0123456789abcdef"})
    void storage_isReached_whereverTheEndpointOfItsConfigurationEnds(String path) {
        OpenStackLab lab = OpenStackLab.start(LabSettings.defaults());
        CloudSettings found = LabCloud.settings(lab, "alice", "tenant-a");
        CloudSettings given = new CloudSettings(
                found.authUrl(),
                found.credential(),
                found.credentials(),
                found.region(),
                found.audience(),
                Map.of(ServiceType.BLOCK_STORAGE, URI.create(lab.url() + path)),
                found.caFile(),
                found.http());
        try (LabCloud cloud = LabCloud.of(lab, new LiveCloud(given))) {
            cloud.cloud()
                    .call(
                            cloud.storage()::allocateVirtualisedStorageResource,
                            AllocateStorageRequest.builder()
                                    .storageName(Optional.of("v"))
                                    .storageData(VirtualStorageFlavour.volume(1))
                                    .build());
            assertThat(lab.leftovers().volumes()).hasSize(1);
        }
    }

    @Test
    void groups_areAllFound_whereNovaGivesFewAtATime() {
        try (LabCloud cloud =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withMaxPageSize(2))) {
            for (int i = 0; i < 5; i++) {
                cloud.cloud()
                        .call(
                                cloud.compute()::createComputeResourceAffinityOrAntiAffinityConstraintsGroup,
                                new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                                        "g" + i, AffinityType.AFFINITY, Optional.empty(), Optional.empty()));
            }
            assertThat(cloud.cloud()
                            .call(
                                    cloud.compute()::queryAffinityGroups,
                                    QueryAffinityGroupsRequest.builder().build())
                            .queryResult())
                    .hasSize(5);
        }
    }
}
