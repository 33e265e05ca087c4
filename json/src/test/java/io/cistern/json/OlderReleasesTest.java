// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.compute.UserDataMethod;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualCpuPinning;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, literals and shapes of IFA 005 v2.1.1 and v2.3.1, each read as what Release 5 made of it. */
class OlderReleasesTest {
    private static final String COMPUTE =
            "'computeId':'c','operationalState':'ENABLED','runningState':'RUNNING','virtualCpu':{'numVirtualCpu':1},"
                    + "'virtualMemory':{'virtualMemSize':1},";
    private static final String NETWORK = "'networkResourceId':'n','operationalState':'ENABLED','isShared':false,";

    private final CisternJson json = new CisternJson();

    private <T> void sameMeaning(Class<T> type, String common, String older, String today) {
        T read = json.read(("{" + common + older + "}").replace('\'', '"'), type);
        assertThat(read).isEqualTo(json.read(("{" + common + today + "}").replace('\'', '"'), type));
        assertThat(json.write(read)).contains(today.substring(1, today.indexOf('\'', 1)));
    }

    @Test
    void virtualCpuClock_isCpuClock() {
        sameMeaning(VirtualCpu.class, "'numVirtualCpu':1,", "'virtualCpuClock':1.5", "'cpuClock':1.5");
        sameMeaning(VirtualCpuData.class, "'numVirtualCpu':1,", "'virtualCpuClock':1.5", "'cpuClock':1.5");
    }

    @Test
    void cpuPinning_isVirtualCpuPinning() {
        sameMeaning(
                VirtualCpuPinningData.class, "", "'cpuPinningPolicy':'STATIC'", "'virtualCpuPinningPolicy':'STATIC'");
        sameMeaning(
                VirtualCpuPinningData.class,
                "",
                "'cpuPinningRules':[{'cores':2}]",
                "'virtualCpuPinningRules':[{'cores':2}]");
        sameMeaning(
                VirtualCpuPinning.class,
                "'virtualCpuPinningPolicy':'STATIC',",
                "'cpuPinningMap':{'0':'4'}",
                "'cpuMap':{'0':'4'}");
    }

    @Test
    void affinityAntiAffinity_isAffinityOrAntiAffinity() {
        sameMeaning(
                AffinityOrAntiAffinityConstraint.class,
                "'type':'AFFINITY',",
                "'affinityAntiAffinityResourceList':{'resourceId':['a']}",
                "'affinityOrAntiAffinityResourceList':{'resourceId':['a']}");
        sameMeaning(
                AffinityOrAntiAffinityConstraint.class,
                "'type':'AFFINITY',",
                "'affinityAntiAffinityResourceGroup':'g'",
                "'affinityOrAntiAffinityResourceGroupId':'g'");
    }

    @Test
    void resourceOfAList_isResourceId() {
        sameMeaning(AffinityOrAntiAffinityResourceList.class, "", "'resource':['a']", "'resourceId':['a']");
    }

    @Test
    void twoListsOfConstraints_areOne() {
        String older = "'affinityConstraint':[{'affinityAntiAffinityResourceGroup':'g'}],"
                + "'antiAffinityConstraint':[{'scope':'ZONE','affinityAntiAffinityResourceGroup':'h'}]";
        String today = "'affinityOrAntiAffinityConstraints':["
                + "{'type':'AFFINITY','affinityOrAntiAffinityResourceGroupId':'g'},"
                + "{'type':'ANTI_AFFINITY','scope':'ZONE','affinityOrAntiAffinityResourceGroupId':'h'}]";

        sameMeaning(AllocateComputeRequest.class, "'computeFlavourId':'f',", older, today);
        sameMeaning(MigrateComputeRequest.class, "'computeId':'c',", older, today);
        sameMeaning(AllocateNetworkRequest.class, "'networkResourceType':'NETWORK',", older, today);
        sameMeaning(MigrateStorageRequest.class, "'storageId':'s',", older, today);
    }

    @Test
    void dataOfStorageOperations_isAcceptedUnderEitherName() {
        sameMeaning(
                OperateStorageRequest.class,
                "'storageId':'s','storageOperation':'ATTACH',",
                "'storageOperationInputData':{'computeId':'c'}",
                "'storageOperationExtraData':{'computeId':'c'}");
        sameMeaning(
                OperateStorageResponse.class,
                "'storageId':'s',",
                "'storageOperationOutputData':{'snapshotId':'p'}",
                "'storageOperationData':{'snapshotId':'p'}");
    }

    @Test
    void inlineFlavour_isItsIdentifier() {
        sameMeaning(
                AllocateComputeRequest.class, "", "'computeData':{'flavourId':'f','x':1}", "'computeFlavourId':'f'");
        assertThatThrownBy(() -> json.read("{\"computeData\":{\"x\":1}}", AllocateComputeRequest.class))
                .hasMessageStartingWith("computeData: names a flavour")
                .hasMessageContaining("computeFlavourId");
    }

    @Test
    void segmentType_isSegmentationId() {
        sameMeaning(VirtualNetworkData.class, "", "'segmentType':'7'", "'segmentationId':'7'");
        sameMeaning(VirtualNetwork.class, NETWORK, "'segmentType':'7'", "'segmentationId':'7'");
    }

    @Test
    void subnetOfANetwork_isSubnetId() {
        sameMeaning(VirtualNetwork.class, NETWORK, "'subnet':['s']", "'subnetId':['s']");
    }

    @Test
    void metadataOfOperations_isMetaData_andOfElementsTheOtherWayRound() {
        sameMeaning(
                AllocateComputeRequest.class,
                "'computeFlavourId':'f',",
                "'metadata':{'a':'b'}",
                "'metaData':{'a':'b'}");
        sameMeaning(VirtualCompute.class, COMPUTE, "'metaData':{'a':'b'}", "'metadata':{'a':'b'}");
    }

    @ParameterizedTest
    @CsvSource({
        "network, NETWORK",
        "subnet, SUBNET",
        "network-port, NETWORK_PORT",
        "NETWORK_PORT, NETWORK_PORT",
        "routing resource, ROUTING_RESOURCE"
    })
    void networkResourceTypes_areReadAsTheStandardSpellsThem(String literal, NetworkResourceType type) {
        assertThat(json.read("\"" + literal + "\"", NetworkResourceType.class)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"IPv4, IPV4", "IPv6, IPV6", "IPV6, IPV6"})
    void ipVersions_areReadAsTheStandardSpellsThem(String literal, IpVersion version) {
        assertThat(json.read("\"" + literal + "\"", IpVersion.class)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "NFVI-PoP, NFVI_POP",
        "NFVI Node, NFVI_NODE",
        "virtual switch or router, VIRTUAL_SWITCH_OR_ROUTER",
        "physical NIC, PHYSICAL_NIC"
    })
    void scopes_areReadAsTheStandardSpellsThem(String literal, AffinityScope scope) {
        assertThat(json.read("\"" + literal + "\"", AffinityScope.class)).isEqualTo(scope);
    }

    @Test
    void configDrive_isThePlainTextOne() {
        assertThat(json.read("\"CONFIG-DRIVE\"", UserDataMethod.class))
                .isEqualTo(UserDataMethod.CONFIG_DRIVE_PLAINTEXT);
        assertThat(json.read("\"live migration\"", MigrationType.class)).isEqualTo(MigrationType.LIVE_MIGRATION);
    }
}
