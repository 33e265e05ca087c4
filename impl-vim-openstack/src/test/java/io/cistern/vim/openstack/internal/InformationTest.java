// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationResponse;
import io.cistern.vim.openstack.internal.information.OpenStackComputeInformation;
import io.cistern.vim.openstack.internal.information.OpenStackNetworkInformation;
import io.cistern.vim.openstack.internal.information.OpenStackStorageInformation;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be consumed, as administrators and members are told. */
class InformationTest {

    private static final String PROVIDERS = "/placement/resource_providers";

    @Test
    void computeInformation_asksForHosts_onlyWhereTheyAreWanted() {
        try (LabCloud admin = LabCloud.as("admin", "admin")) {
            compute(admin, Optional.empty(), Optional.of("computeResourceTypeId"), Page.FIRST);
            assertThat(admin.lab().requests().count("GET", PROVIDERS)).isZero();

            assertThat(compute(admin, Optional.empty(), Optional.empty(), Page.FIRST)
                            .virtualisedResourceInformation())
                    .anySatisfy(type -> assertThat(type.virtualCPU().virtualCpuOversubscriptionPolicy())
                            .contains("1:1"));
            compute(admin, Optional.empty(), Optional.empty(), Page.FIRST);
            assertThat(admin.lab().requests().count("GET", PROVIDERS)).isEqualTo(1);
        }
    }

    @Test
    void computeInformation_comesPageByPage_inTheOrderOfIdentifiers() {
        try (LabCloud alice = LabCloud.as("alice", "tenant-a")) {
            QueryComputeResourceInformationResponse first =
                    compute(alice, Optional.empty(), Optional.empty(), Page.ofSize(10));
            QueryComputeResourceInformationResponse second = compute(
                    alice, Optional.empty(), Optional.empty(), new Page(Optional.of(10), first.nextPageToken()));

            assertThat(first.virtualisedResourceInformation()).hasSize(10);
            assertThat(second.virtualisedResourceInformation()).hasSize(1);
            assertThat(second.nextPageToken()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"virtualCPU/virtualCpuOversubscriptionPolicy", "virtualMemory/virtualMemOversubscriptionPolicy"})
    void computeInformation_isForbidden_whereAMemberAsksForWhatAdministratorsSee(String attribute) {
        try (LabCloud alice = LabCloud.as("alice", "tenant-a")) {
            forbidden(attribute, () -> compute(alice, Optional.empty(), Optional.of(attribute), Page.FIRST));
            forbidden(
                    attribute,
                    () -> compute(alice, Optional.of("(eq," + attribute + ",1:1)"), Optional.empty(), Page.FIRST));
        }
    }

    @Test
    void computeInformation_givesOnlyWhatMatches() {
        try (LabCloud alice = LabCloud.as("alice", "tenant-a")) {
            assertThat(compute(
                                    alice,
                                    Optional.of("(gte,virtualMemory/virtualMemSize,8192);(eq,zoneId,nova)"),
                                    Optional.empty(),
                                    Page.FIRST)
                            .virtualisedResourceInformation())
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(
                                    type.virtualMemory().virtualMemSize().orElseThrow())
                            .isGreaterThanOrEqualTo(8192));
        }
    }

    @Test
    void networkInformation_hasTheKindsOfSegment_forAdministratorsOnly() {
        try (LabCloud admin = LabCloud.as("admin", "admin");
                LabCloud alice = LabCloud.as("alice", "tenant-a")) {
            assertThat(network(admin, Optional.empty()).virtualisedResourceInformation())
                    .extracting(type -> type.networkResourceTypeId())
                    .contains("default", "vxlan");
            assertThat(network(alice, Optional.empty()).virtualisedResourceInformation())
                    .singleElement()
                    .satisfies(type -> {
                        assertThat(type.networkResourceTypeId()).isEqualTo("default");
                        assertThat(type.networkType()).isEmpty();
                        assertThat(type.networkQoS())
                                .extracting(qos -> qos.qosName())
                                .contains(NetworkQosNames.MAX_BANDWIDTH_KBPS);
                    });
            forbidden("networkType", () -> network(alice, Optional.of("(eq,networkType,vxlan)")));
        }
    }

    @Test
    void storageInformation_hasTheVolumeTypes_withRdmaForAdministratorsOnly() {
        try (LabCloud admin = LabCloud.as("admin", "admin");
                LabCloud alice = LabCloud.as("alice", "tenant-a")) {
            assertThat(storage(admin, Optional.empty()).virtualisedResourceInformation())
                    .hasSize(4)
                    .allSatisfy(type -> {
                        assertThat(type.rdmaSupported()).contains(false);
                        assertThat(type.zoneId()).containsExactly("nova");
                    });
            assertThat(storage(alice, Optional.of("(eq,zoneId,nova)")).virtualisedResourceInformation())
                    .hasSize(4)
                    .allSatisfy(type -> assertThat(type.rdmaSupported()).isEmpty());
            forbidden("rdmaSupported", () -> storage(alice, Optional.of("(eq,rdmaSupported,true)")));
        }
    }

    private static void forbidden(String attribute, Runnable query) {
        assertThatThrownBy(query::run).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(e.details().attribute()).contains(attribute);
            assertThat(e.details().remedy())
                    .hasValueSatisfying(text -> assertThat(text).contains("administrator"));
        });
    }

    private static QueryComputeResourceInformationResponse compute(
            LabCloud lab, Optional<String> filter, Optional<String> field, Page page) {
        return lab.cloud()
                .call(
                        new OpenStackComputeInformation(lab.cloud().calls())
                                ::queryVirtualisedComputeResourceInformation,
                        new QueryComputeResourceInformationRequest(
                                filter.map(Filter::parse),
                                field.map(name -> new AttributeSelector(List.of(name), List.of())),
                                page));
    }

    private static QueryNetworkResourceInformationResponse network(LabCloud lab, Optional<String> filter) {
        return lab.cloud()
                .call(
                        new OpenStackNetworkInformation(lab.cloud().calls())
                                ::queryVirtualisedNetworkResourceInformation,
                        new QueryNetworkResourceInformationRequest(
                                filter.map(Filter::parse), Optional.empty(), Page.FIRST));
    }

    private static QueryStorageResourceInformationResponse storage(LabCloud lab, Optional<String> filter) {
        return lab.cloud()
                .call(
                        new OpenStackStorageInformation(lab.cloud().calls())
                                ::queryVirtualisedStorageResourceInformation,
                        new QueryStorageResourceInformationRequest(
                                filter.map(Filter::parse), Optional.empty(), Page.FIRST));
    }
}
