// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.VirtualNetworkResourceInformation;
import io.cistern.vim.openstack.internal.information.OpenStackComputeInformation;
import io.cistern.vim.openstack.internal.information.OpenStackNetworkInformation;
import io.cistern.vim.openstack.internal.information.OpenStackStorageInformation;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a real cloud offers, as its administrator and as a member of a project. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackInformationLiveIT {

    private static LiveCloud admin;
    private static LiveCloud member;

    @BeforeAll
    static void reach() {
        Path clouds = Path.of(System.getProperty("cistern.cloud"));
        admin = new LiveCloud(new CloudsFile(clouds, "admin").read(HttpLimits.DEFAULT));
        member = new LiveCloud(new CloudsFile(clouds, "alice").read(HttpLimits.DEFAULT));
    }

    @AfterAll
    static void leave() {
        admin.close();
        member.close();
    }

    @Test
    void queryVirtualisedComputeResourceInformation_tellsRatiosAndZones_toAnAdministrator() {
        List<VirtualComputeResourceInformation> all = compute(admin, Optional.empty());

        assertThat(all).isNotEmpty().allSatisfy(type -> {
            assertThat(type.virtualCPU().numVirtualCpu()).isPresent();
            assertThat(type.virtualMemory().virtualMemSize()).isPresent();
        });
        assertThat(all).anySatisfy(type -> {
            assertThat(type.zoneId()).isNotEmpty();
            assertThat(type.virtualCPU().virtualCpuOversubscriptionPolicy())
                    .hasValueSatisfying(ratio -> assertThat(ratio).matches("[0-9.]+:1(, [0-9.]+:1)*"));
            assertThat(type.virtualMemory().virtualMemOversubscriptionPolicy()).isPresent();
        });
    }

    @Test
    void queryVirtualisedComputeResourceInformation_leavesOutRatios_forAMember() {
        List<VirtualComputeResourceInformation> all = compute(member, Optional.empty());

        assertThat(all).isNotEmpty().allSatisfy(type -> {
            assertThat(type.zoneId()).isNotEmpty();
            assertThat(type.virtualCPU().virtualCpuOversubscriptionPolicy()).isEmpty();
        });
    }

    @Test
    void queryVirtualisedComputeResourceInformation_isForbidden_whenAMemberFiltersByRatios() {
        assertThatThrownBy(() ->
                        compute(member, Optional.of("(eq,virtualMemory/virtualMemOversubscriptionPolicy,'1.5:1')")))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
                    assertThat(e.details().attribute()).contains("virtualMemory/virtualMemOversubscriptionPolicy");
                    assertThat(e.details().remedy()).isPresent();
                });
    }

    @Test
    void queryVirtualisedComputeResourceInformation_givesTheSame_pageByPage() {
        List<VirtualComputeResourceInformation> pages = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            QueryComputeResourceInformationResponse page = admin.call(
                    new OpenStackComputeInformation(admin.calls())::queryVirtualisedComputeResourceInformation,
                    new QueryComputeResourceInformationRequest(
                            Optional.empty(), Optional.empty(), new Page(Optional.of(3), token)));
            assertThat(page.virtualisedResourceInformation()).hasSizeLessThanOrEqualTo(3);
            pages.addAll(page.virtualisedResourceInformation());
            token = page.nextPageToken();
        } while (token.isPresent());

        assertThat(pages).containsAll(compute(admin, Optional.of("(eq,virtualCPU/virtualCpuPinningSupported,true)")));
        assertThat(pages).doesNotHaveDuplicates();
    }

    @Test
    void queryVirtualisedNetworkResourceInformation_tellsKindsOfSegment_toAnAdministrator() {
        assertThat(network(admin, Optional.empty()))
                .extracting(VirtualNetworkResourceInformation::networkResourceTypeId)
                .contains("default")
                .hasSizeGreaterThan(1);
        assertThat(network(admin, Optional.of("(eq,networkType,vxlan)")))
                .hasSize(1)
                .first()
                .satisfies(type -> assertThat(type.networkQoS()).isNotEmpty());
    }

    @Test
    void queryVirtualisedNetworkResourceInformation_hasTheDefaultOnly_forAMember() {
        assertThat(network(member, Optional.empty()))
                .extracting(VirtualNetworkResourceInformation::networkResourceTypeId)
                .containsExactly("default");
    }

    @Test
    void queryVirtualisedStorageResourceInformation_tellsVolumeTypes_withRdmaToAnAdministratorOnly() {
        List<VirtualStorageResourceInformation> all = storage(admin);

        assertThat(all).isNotEmpty().allSatisfy(type -> {
            assertThat(type.typeOfStorage()).isEqualTo(TypesOfStorage.VOLUME);
            assertThat(type.rdmaSupported()).isPresent();
            assertThat(type.zoneId()).isNotEmpty();
        });
        assertThat(storage(member)).hasSameSizeAs(all).allSatisfy(type -> {
            assertThat(type.rdmaSupported()).isEmpty();
            assertThat(type.zoneId()).isNotEmpty();
        });
    }

    private static List<VirtualComputeResourceInformation> compute(LiveCloud cloud, Optional<String> filter) {
        return cloud.call(
                        new OpenStackComputeInformation(cloud.calls())::queryVirtualisedComputeResourceInformation,
                        new QueryComputeResourceInformationRequest(
                                filter.map(Filter::parse), Optional.empty(), Page.FIRST))
                .virtualisedResourceInformation();
    }

    private static List<VirtualNetworkResourceInformation> network(LiveCloud cloud, Optional<String> filter) {
        return cloud.call(
                        new OpenStackNetworkInformation(cloud.calls())::queryVirtualisedNetworkResourceInformation,
                        new QueryNetworkResourceInformationRequest(
                                filter.map(Filter::parse), Optional.empty(), Page.FIRST))
                .virtualisedResourceInformation();
    }

    private static List<VirtualStorageResourceInformation> storage(LiveCloud cloud) {
        return cloud.call(
                        new OpenStackStorageInformation(cloud.calls())::queryVirtualisedStorageResourceInformation,
                        new QueryStorageResourceInformationRequest(Optional.empty(), Optional.empty(), Page.FIRST))
                .virtualisedResourceInformation();
    }
}
