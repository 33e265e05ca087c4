// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.compute.VirtualCpuPinningRule;
import io.cistern.vim.compute.VirtualCpuThreadPolicy;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pinning, NUMA, huge pages, accelerators and traits of flavours, the same on the lab and on a real cloud. */
abstract class FlavourScenarios {

    private final String name = "flavour-" + UUID.randomUUID();

    abstract LiveCloud cloud();

    abstract OpenStackFlavours flavours();

    @Test
    void flavour_withPinningAndAccelerators_isShownAsItWasWanted() {
        assertShownAsWanted(flavour(new VirtualMemoryData(1024, Optional.empty(), Optional.of(true)))
                .virtualCpu(VirtualCpuData.builder()
                        .numVirtualCpu(4)
                        .cpuArchitecture(Optional.of("x86_64"))
                        .virtualCpuPinning(Optional.of(new VirtualCpuPinningData(
                                Optional.of(VirtualCpuPinningPolicy.STATIC),
                                List.of(new VirtualCpuPinningRule(
                                        Optional.of(2L),
                                        Optional.of(1L),
                                        Optional.of(2L),
                                        Optional.of(VirtualCpuThreadPolicy.REQUIRE))))))
                        .build())
                .accelerationCapability(List.of(
                        "accel:device_profile=fpga",
                        "pci_passthrough:alias=nic:1,gpu:2",
                        "resources:VGPU=1",
                        "trait:CUSTOM_FAST=forbidden",
                        "trait:HW_CPU_X86_AVX2=required"))
                .metadata(Map.of("hw:mem_page_size", "1GB", "hw:numa_nodes", "2", "tier", "gold"))
                .build());
    }

    @Test
    void flavour_withSharedProcessorsAndNoNuma_isShownAsItWasWanted() {
        assertShownAsWanted(flavour(new VirtualMemoryData(512, Optional.empty(), Optional.of(false)))
                .virtualCpu(VirtualCpuData.builder()
                        .numVirtualCpu(1)
                        .virtualCpuPinning(Optional.of(
                                new VirtualCpuPinningData(Optional.of(VirtualCpuPinningPolicy.DYNAMIC), List.of())))
                        .build())
                .metadata(Map.of("quota:cpu_shares", "512", "a:b", "c"))
                .build());
    }

    @Test
    void flavour_isRefused_whenMetadataChangesAnAttribute() {
        assertRefused(plain().metadata(Map.of("hw:cpu_policy", "dedicated")), "flavour.metadata/hw:cpu_policy");
        assertRefused(plain().metadata(Map.of("resources:VGPU", "1")), "flavour.metadata/resources:VGPU");
        assertRefused(plain().metadata(Map.of("hw:numa_nodes", "2")), "flavour.metadata/hw:numa_nodes");
    }

    @Test
    void flavour_isRefused_whenAnAcceleratorIsNoneOrGivenTwice() {
        assertThat(refusal(plain().accelerationCapability(List.of("resources:VGPU=1", "warp"))))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
                    assertThat(e.details().attribute()).contains("flavour.accelerationCapability[1]");
                });
        assertRefused(
                plain().accelerationCapability(List.of("trait:CUSTOM_A=required", "trait:CUSTOM_A=forbidden")),
                "flavour.accelerationCapability[1]");
        assertThat(refusal(plain().accelerationCapability(List.of("resources:VCPU=2")))
                        .code())
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }

    @Test
    void flavour_leavesNothing_whenNovaRefusesAnExtraSpec() {
        assertThat(refusal(plain().metadata(Map.of("hw:mem_page_size", "huge"))))
                .hasMessageContaining("huge")
                .extracting(InfrastructureException::code)
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);

        assertThat(shown()).isEmpty();
    }

    private VirtualComputeFlavourBuilder plain() {
        return flavour(new VirtualMemoryData(256, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build());
    }

    private VirtualComputeFlavourBuilder flavour(VirtualMemoryData memory) {
        return VirtualComputeFlavour.builder()
                .flavourName(Optional.of(name))
                .isPublic(Optional.of(true))
                .virtualMemory(memory);
    }

    private void assertShownAsWanted(VirtualComputeFlavour wanted) {
        String id = create(wanted);
        try {
            assertThat(shown()).singleElement().satisfies(shown -> assertThat(shown)
                    .usingRecursiveComparison()
                    .ignoringFields("flavourId")
                    .isEqualTo(wanted));
        } finally {
            cloud().call(flavours()::deleteComputeFlavour, new DeleteComputeFlavourRequest(id));
        }
    }

    private void assertRefused(VirtualComputeFlavourBuilder flavour, String attribute) {
        assertThat(refusal(flavour)).satisfies(e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(e.details().attribute()).contains(attribute);
        });
        assertThat(shown()).isEmpty();
    }

    private InfrastructureException refusal(VirtualComputeFlavourBuilder flavour) {
        return catchThrowableOfType(InfrastructureException.class, () -> create(flavour.build()));
    }

    private String create(VirtualComputeFlavour flavour) {
        return cloud().call(flavours()::createComputeFlavour, new CreateComputeFlavourRequest(flavour, Map.of()))
                .flavourId();
    }

    private List<VirtualComputeFlavour> shown() {
        return cloud().call(
                        flavours()::queryComputeFlavour,
                        QueryComputeFlavourRequest.builder()
                                .queryComputeFlavourFilter(Optional.of(Filter.parse("(eq,flavourName," + name + ")")))
                                .build())
                .flavours();
    }
}
