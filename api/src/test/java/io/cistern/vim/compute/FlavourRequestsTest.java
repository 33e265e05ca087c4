// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.contract.Refusal;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the requests of Virtualised Compute Flavour Management. */
class FlavourRequestsTest {

    private static final VirtualCpuPinningRule RULE =
            new VirtualCpuPinningRule(Optional.of(2L), Optional.of(1L), Optional.empty(), Optional.empty());

    static Stream<Request> acceptable() {
        return Stream.of(
                create(flavour -> flavour),
                create(flavour -> flavour.flavourId("f-1")
                        .flavourName("small")
                        .storageAttributes(List.of(disk(10, true), disk(20, false)))
                        .virtualNetworkInterface(List.of(nic().build()))
                        .metadata(Map.of("owner", "ops"))),
                create(pinned(Optional.of(VirtualCpuPinningPolicy.STATIC), RULE)),
                create(pinned(Optional.of(VirtualCpuPinningPolicy.DYNAMIC))),
                QueryComputeFlavourRequest.builder()
                        .queryComputeFlavourFilter(Filter.parse("(gte,virtualMemory/virtualMemSize,4096)"))
                        .build(),
                new DeleteComputeFlavourRequest("f-1"));
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void validate_accepts(Request request) {
        Refusal.accepted(request);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal("flavour.flavourId", "slash", flavour -> flavour.flavourId("a/b")),
                refusal("flavour.flavourName", "control", flavour -> flavour.flavourName("a\nb")),
                refusal(
                        "flavour.accelerationCapability",
                        "at most 64",
                        flavour -> flavour.accelerationCapability(Collections.nCopies(10_000, "x"))),
                refusal(
                        "flavour.virtualMemory.virtualMemSize",
                        "greater than zero",
                        flavour -> flavour.virtualMemory(new VirtualMemoryData(0, Optional.empty(), Optional.empty()))),
                refusal(
                        "flavour.virtualCpu.numVirtualCpu",
                        "greater than zero",
                        flavour -> flavour.virtualCpu(cpu().numVirtualCpu(-1).build())),
                refusal(
                        "flavour.virtualCpu.cpuClock",
                        "greater than zero",
                        flavour -> flavour.virtualCpu(
                                cpu().cpuClock(BigDecimal.ZERO).build())),
                refusal(
                        "flavour.virtualCpu.cpuArchitecture",
                        "control",
                        flavour -> flavour.virtualCpu(
                                cpu().cpuArchitecture("\u0000").build())),
                refusal(
                        "flavour.virtualCpu.virtualCpuPinning.virtualCpuPinningRules",
                        "STATIC",
                        pinned(Optional.of(VirtualCpuPinningPolicy.DYNAMIC), RULE)),
                refusal(
                        "flavour.virtualCpu.virtualCpuPinning.virtualCpuPinningRules",
                        "STATIC",
                        pinned(Optional.empty(), RULE)),
                refusal(
                        "flavour.virtualCpu.virtualCpuPinning.virtualCpuPinningRules[0].cores",
                        "greater than zero",
                        pinned(
                                Optional.of(VirtualCpuPinningPolicy.STATIC),
                                new VirtualCpuPinningRule(
                                        Optional.of(0L), Optional.empty(), Optional.empty(), Optional.empty()))),
                refusal(
                        "flavour.storageAttributes[0].sizeOfStorage",
                        "greater than zero",
                        flavour -> flavour.storageAttributes(List.of(disk(0, false)))),
                refusal(
                        "flavour.storageAttributes",
                        "at most one",
                        flavour -> flavour.storageAttributes(List.of(disk(1, true), disk(2, true)))),
                refusal(
                        "flavour.virtualNetworkInterface[0]",
                        "one machine only",
                        flavour -> flavour.virtualNetworkInterface(
                                List.of(nic().macAddress("fa:16:3e:00:00:01").build()))),
                refusal(
                        "flavour.virtualNetworkInterface[0].networkId",
                        "slash",
                        flavour -> flavour.virtualNetworkInterface(
                                List.of(nic().networkId("/").build()))),
                refusal("flavour.metadata/cistern", "reserved", flavour -> flavour.metadata(Map.of("cistern", "x"))),
                new Refusal(
                        "metaData/cistern.x",
                        "reserved",
                        new CreateComputeFlavourRequest(flavour().build(), Map.of("cistern.x", ""))),
                new Refusal(
                        "virtualMemory/virtualMemSize",
                        "a number",
                        QueryComputeFlavourRequest.builder()
                                .queryComputeFlavourFilter(Filter.parse("(gte,virtualMemory/virtualMemSize,big)"))
                                .build()),
                new Refusal("computeFlavourId", "control", new DeleteComputeFlavourRequest("f\n")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void validate_refuses_namingAttributeRuleAndRemedy(Refusal refusal) {
        refusal.verify();
    }

    private static VirtualComputeFlavourBuilder flavour() {
        return VirtualComputeFlavour.builder()
                .virtualMemory(new VirtualMemoryData(2_048, Optional.empty(), Optional.empty()))
                .virtualCpu(cpu().build());
    }

    private static VirtualCpuDataBuilder cpu() {
        return VirtualCpuData.builder().numVirtualCpu(2);
    }

    private static VirtualNetworkInterfaceDataBuilder nic() {
        return VirtualNetworkInterfaceData.builder().typeVirtualNic(TypesOfVirtualNic.DIRECT);
    }

    private static VirtualStorageData disk(long size, boolean boot) {
        return new VirtualStorageData(TypesOfStorage.EPHEMERAL, size, Optional.empty(), Optional.of(boot));
    }

    private static UnaryOperator<VirtualComputeFlavourBuilder> pinned(
            Optional<VirtualCpuPinningPolicy> policy, VirtualCpuPinningRule... rules) {
        return flavour -> flavour.virtualCpu(cpu().virtualCpuPinning(new VirtualCpuPinningData(policy, List.of(rules)))
                .build());
    }

    private static CreateComputeFlavourRequest create(UnaryOperator<VirtualComputeFlavourBuilder> change) {
        return new CreateComputeFlavourRequest(change.apply(flavour()).build(), Map.of());
    }

    private static Refusal refusal(String attribute, String rule, UnaryOperator<VirtualComputeFlavourBuilder> change) {
        return new Refusal(attribute, rule, create(change));
    }
}
