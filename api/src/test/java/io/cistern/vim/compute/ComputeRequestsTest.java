// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.contract.Refusal;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.OperationalState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the requests of Virtualised Compute Resources Management. */
class ComputeRequestsTest {

    private static final AffinityOrAntiAffinityResourceList LIST =
            new AffinityOrAntiAffinityResourceList(List.of("vm-1", "vm-2"));

    static Stream<Request> acceptable() {
        return Stream.of(
                allocate().build(),
                allocate()
                        .computeName("node 1 ä")
                        .vcImageId("image")
                        .resourceGroupId("group")
                        .locationConstraints("zone:east;host:node-7")
                        .affinityOrAntiAffinityConstraints(List.of(
                                AffinityOrAntiAffinityConstraint.ofGroup(AffinityType.ANTI_AFFINITY, "group"),
                                AffinityOrAntiAffinityConstraint.ofResources(
                                        AffinityType.AFFINITY, AffinityScope.ZONE, List.of("vm-1"))))
                        .interfaceData(List.of(
                                nic().build(),
                                nic().networkPortId("port-1").build(),
                                nic().networkPortId("port-2").build(),
                                nic().networkId("net")
                                        .subnetId("sub")
                                        .ipAddress(List.of("2001:db8::1"))
                                        .build()))
                        .metaData(Map.of("cisClusterId", "c-42"))
                        .userData(new UserData(
                                "#cloud-config\n",
                                Optional.of(UserDataMethod.METADATA_SERVICE),
                                List.of(
                                        CertificateData.ofKeyAndCertificate("key", "certificate"),
                                        CertificateData.ofKeystore("store"))))
                        .build(),
                allocate().userData(UserData.of("x".repeat(65_535))).build(),
                QueryComputeRequest.builder().build(),
                query("(eq,metadata/cisClusterId,c-42);(eq,virtualNetworkInterface/networkId,n-1)"),
                QueryComputeRequest.builder()
                        .attributeSelector(new AttributeSelector(List.of(), List.of("virtualDisks", "metadata/role")))
                        .build(),
                new TerminateComputeRequest(ids(1_000)),
                update().metaData(Map.of("role", "")).build(),
                update().clearAttribute(List.of("metadata/role")).build(),
                update().networkInterfaceNew(
                                List.of(newNic().networkPortId("port").build()))
                        .build(),
                update().networkInterfaceUpdate(List.of(changedNic("fa:16:3e:00:00:01")))
                        .build(),
                operate(ComputeOperation.REBOOT, Map.of("rebootType", "HARD")),
                operate(ComputeOperation.STOP, Map.of("stopType", "GRACEFUL")),
                operate(ComputeOperation.DELETE_SNAPSHOT, Map.of("snapshotId", "s-1")),
                new ScaleComputeRequest("vm", "large"),
                migrate(Optional.empty()),
                migrate(Optional.of(new MigrationConstraint(Optional.empty(), Optional.of("node-7")))),
                group("rack-a"),
                new DeleteAffinityGroupRequest("g-1"),
                QueryAffinityGroupsRequest.builder()
                        .queryAffinityGroupsFilter(Filter.parse("(eq,type,AFFINITY)"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void validate_accepts(Request request) {
        Refusal.accepted(request);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal("computeName", "control characters", allocate().computeName("a\nb")),
                refusal("computeName", "at most 255", allocate().computeName("x".repeat(256))),
                refusal("computeName", "blank", allocate().computeName(" ")),
                refusal("reservationId", "control characters", allocate().reservationId("r\u0000")),
                refusal("computeFlavourId", "slash", allocate().computeFlavourId("../admin")),
                refusal("vcImageId", "control characters", allocate().vcImageId("i\u001b[0m")),
                refusal("resourceGroupId", "white space", allocate().resourceGroupId(" g")),
                refusal("locationConstraints", "control characters", allocate().locationConstraints("zone:\n")),
                refusal("metaData", "at most 128", allocate().metaData(pairs(129))),
                refusal("metaData/cistern.x", "reserved", allocate().metaData(Map.of("cistern.x", "1"))),
                refusal("metaData/k", "at most 255", allocate().metaData(Map.of("k", "v".repeat(256)))),
                refusal("userData.content", "65535 bytes", allocate().userData(UserData.of("x".repeat(65_536)))),
                refusal("userData.content", "65535 bytes", allocate().userData(UserData.of("ä".repeat(32_768)))),
                refusal("userData.certificateData[0]", "either", certificates(List.of("k"), List.of(), List.of())),
                refusal("userData.certificateData[0]", "either", certificates(List.of(), List.of("c"), List.of())),
                refusal("userData.certificateData[0]", "either", certificates(List.of("k"), List.of(), List.of("s"))),
                refusal("userData.certificateData[0]", "either", certificates(List.of(), List.of(), List.of())),
                refusal("interfaceData", "at most 64", nics(Collections.nCopies(10_000, nic().build()))),
                refusal(
                        "interfaceData[0].macAddress",
                        "MAC",
                        nics(List.of(nic().macAddress("fa:16:3e").build()))),
                refusal("interfaceData[1].ipAddress[0]", "IPv4 or IPv6", nics(List.of(nic().build(), nic("1.2.3")))),
                refusal("interfaceData[0].ipAddress", "twice", nics(List.of(nic("192.0.2.1", "192.0.2.1")))),
                refusal(
                        "interfaceData[0].ipAddress",
                        "at most 64",
                        nics(List.of(nic(ids(10_000).toArray(String[]::new))))),
                refusal(
                        "interfaceData[0].networkId",
                        "slash",
                        nics(List.of(nic().networkId("a/b").build()))),
                refusal(
                        "interfaceData[0].subnetId",
                        "control",
                        nics(List.of(nic().subnetId("a\tb").build()))),
                refusal(
                        "interfaceData[0].networkPortId",
                        "excludes",
                        nics(List.of(nic().networkPortId("p").networkId("n").build()))),
                refusal(
                        "interfaceData[0].networkPortId",
                        "excludes",
                        nics(List.of(nic().networkPortId("p")
                                .macAddress("fa:16:3e:00:00:01")
                                .build()))),
                refusal(
                        "interfaceData",
                        "no networkPortId twice",
                        nics(List.of(
                                nic().networkPortId("p").build(),
                                nic().networkPortId("p").build()))),
                refusal(
                        "interfaceData",
                        "no macAddress twice",
                        nics(List.of(
                                nic().macAddress("fa:16:3e:00:00:0a").build(),
                                nic().macAddress("FA:16:3E:00:00:0A").build()))),
                refusal(
                        "affinityOrAntiAffinityConstraints[0]",
                        "exactly one",
                        affinity(Optional.empty(), Optional.empty())),
                refusal(
                        "affinityOrAntiAffinityConstraints[0]",
                        "exactly one",
                        affinity(Optional.of(LIST), Optional.of("g"))),
                refusal(
                        "affinityOrAntiAffinityConstraints[0].affinityOrAntiAffinityResourceList.resourceId",
                        "twice",
                        affinity(
                                Optional.of(new AffinityOrAntiAffinityResourceList(List.of("a", "a"))),
                                Optional.empty())),
                refusal(
                        "affinityOrAntiAffinityConstraints[0].affinityOrAntiAffinityResourceList.resourceId",
                        "at most 1000",
                        affinity(Optional.of(new AffinityOrAntiAffinityResourceList(ids(10_000))), Optional.empty())),
                new Refusal("colour", "colour", query("(eq,colour,red)")),
                new Refusal("runningState", "RUNNING", query("(eq,runningState,dancing)")),
                new Refusal(
                        "virtualCpu/cores",
                        "names an attribute",
                        QueryComputeRequest.builder()
                                .attributeSelector(new AttributeSelector(List.of("virtualCpu/cores"), List.of()))
                                .build()),
                new Refusal("networkInterfaceNew", "another change", update().build()),
                new Refusal("computeId", "slash", update().computeId("a/b").build()),
                refusal("networkInterfaceNew[0].typeVirtualNic", "blank", newNic().typeVirtualNic("")),
                refusal(
                        "networkInterfaceNew[0].bandwidth",
                        "negative",
                        newNic().bandwidth(java.math.BigDecimal.TEN.negate())),
                refusal("networkInterfaceNew[0].macAddress", "MAC", newNic().macAddress("x")),
                new Refusal(
                        "networkInterfaceUpdate[0].macAddress",
                        "MAC",
                        update().networkInterfaceUpdate(List.of(changedNic("x")))
                                .build()),
                new Refusal(
                        "clearAttribute",
                        "at most 64",
                        update().clearAttribute(ids(10_000)).build()),
                new Refusal("computeId", "at most 1000", new TerminateComputeRequest(ids(10_000))),
                new Refusal("computeId", "twice", new TerminateComputeRequest(List.of("a", "a"))),
                new Refusal("computeId[1]", "control", new TerminateComputeRequest(List.of("a", "b\r"))),
                new Refusal(
                        "computeOperationInputData/snapshotId",
                        "DELETE_SNAPSHOT",
                        operate(ComputeOperation.DELETE_SNAPSHOT, Map.of())),
                new Refusal(
                        "computeOperationInputData/rebootType",
                        "HARD, SOFT",
                        operate(ComputeOperation.REBOOT, Map.of("rebootType", "warm"))),
                new Refusal(
                        "computeOperationInputData/stopType",
                        "FORCEFUL, GRACEFUL",
                        operate(ComputeOperation.STOP, Map.of("stopType", "now"))),
                new Refusal("computeFlavourId", "blank", new ScaleComputeRequest("vm", "")),
                new Refusal(
                        "migrationConstraint",
                        "zoneId or a hostId",
                        migrate(Optional.of(new MigrationConstraint(Optional.empty(), Optional.empty())))),
                new Refusal("groupName", "control", group("a\u0007")),
                new Refusal("groupId", "blank", new DeleteAffinityGroupRequest("")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void validate_refuses_namingAttributeRuleAndRemedy(Refusal refusal) {
        refusal.verify();
    }

    @Test
    void toString_showsNoUserDataAndNoCertificate() {
        AllocateComputeRequestBuilder builder = allocate()
                .userData(new UserData(
                        "s3cret", Optional.empty(), List.of(CertificateData.ofKeyAndCertificate("s3cret", "s3cret"))));

        assertThat(builder.toString()).doesNotContain("s3cret");
        assertThat(builder.build().toString()).doesNotContain("s3cret");
        assertThat(CertificateData.ofKeystore("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void withoutSecrets_keepsEverythingElse() {
        AllocateComputeRequest request = allocate()
                .computeName(Optional.of("node-1"))
                .userData(new UserData(
                        "s3cret",
                        Optional.of(UserDataMethod.METADATA_SERVICE),
                        List.of(new CertificateData(
                                List.of("s3cret"), List.of("s3cret"), List.of("s3cret"), List.of("CN=x"), List.of()))))
                .build();

        AllocateComputeRequest shown = request.withoutSecrets();

        assertThat(shown.computeName()).contains("node-1");
        assertThat(shown.userData()).hasValueSatisfying(data -> {
            assertThat(data.content()).isEqualTo("not shown");
            assertThat(data.method()).contains(UserDataMethod.METADATA_SERVICE);
            assertThat(data.certificateData())
                    .containsExactly(new CertificateData(
                            List.of("not shown"),
                            List.of("not shown"),
                            List.of("not shown"),
                            List.of("CN=x"),
                            List.of()));
        });
    }

    private static AllocateComputeRequestBuilder allocate() {
        return AllocateComputeRequest.builder().computeFlavourId("small");
    }

    private static VirtualInterfaceDataBuilder nic() {
        return VirtualInterfaceData.builder();
    }

    private static VirtualInterfaceData nic(String... addresses) {
        return nic().ipAddress(List.of(addresses)).build();
    }

    private static AllocateComputeRequestBuilder nics(List<VirtualInterfaceData> interfaces) {
        return allocate().interfaceData(interfaces);
    }

    private static AllocateComputeRequestBuilder certificates(
            List<String> key, List<String> certificate, List<String> keystore) {
        CertificateData data = new CertificateData(key, certificate, keystore, List.of(), List.of());
        return allocate().userData(new UserData("x", Optional.empty(), List.of(data)));
    }

    private static AllocateComputeRequestBuilder affinity(
            Optional<AffinityOrAntiAffinityResourceList> list, Optional<String> group) {
        return allocate()
                .affinityOrAntiAffinityConstraints(List.of(new AffinityOrAntiAffinityConstraint(
                        AffinityType.ANTI_AFFINITY, Optional.empty(), list, group)));
    }

    private static QueryComputeRequest query(String filter) {
        return QueryComputeRequest.builder()
                .queryComputeFilter(Filter.parse(filter))
                .build();
    }

    private static UpdateComputeRequestBuilder update() {
        return UpdateComputeRequest.builder().computeId("vm");
    }

    private static VirtualNetworkInterfaceDataBuilder newNic() {
        return VirtualNetworkInterfaceData.builder().typeVirtualNic(TypesOfVirtualNic.NORMAL);
    }

    private static VirtualNetworkInterface changedNic(String macAddress) {
        return VirtualNetworkInterface.builder()
                .resourceId("nic")
                .ownerId("vm")
                .typeVirtualNic(TypesOfVirtualNic.NORMAL)
                .macAddress(macAddress)
                .operationalState(OperationalState.ENABLED)
                .build();
    }

    private static OperateComputeRequest operate(ComputeOperation operation, Map<String, String> input) {
        return new OperateComputeRequest("vm", operation, input);
    }

    private static MigrateComputeRequest migrate(Optional<MigrationConstraint> constraint) {
        return new MigrateComputeRequest("vm", List.of(), constraint, Optional.empty());
    }

    private static Request group(String name) {
        return new CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                name, AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty());
    }

    private static Refusal refusal(String attribute, String rule, AllocateComputeRequestBuilder request) {
        return new Refusal(attribute, rule, request.build());
    }

    private static Refusal refusal(String attribute, String rule, VirtualNetworkInterfaceDataBuilder added) {
        return new Refusal(
                attribute,
                rule,
                update().networkInterfaceNew(List.of(added.build())).build());
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id-" + i).toList();
    }

    private static Map<String, String> pairs(int count) {
        return ids(count).stream().collect(Collectors.toMap(id -> id, id -> "value"));
    }
}
