// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuPinningData;
import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flavours that somebody else has made. */
class FlavourMapperTest {

    @Test
    void extraSpecs_thatNoAttributeSays_areMetadata() {
        VirtualComputeFlavour flavour = flavour(Map.of(
                "hw:mem_page_size", "large", "resources:VCPU", "0", "tier", "gold", "ifa052:metadata.tier", "silver"));

        assertThat(flavour.metadata())
                .isEqualTo(Map.of("hw:mem_page_size", "large", "resources:VCPU", "0", "tier", "silver"));
        assertThat(flavour.accelerationCapability()).isEmpty();
    }

    @Test
    void extraSpecs_thatAnAttributeSaysInPart_areMetadata_too() {
        VirtualComputeFlavour flavour =
                flavour(Map.of("hw:numa_nodes", "2", "hw:cpu_policy", "mixed", "hw:cpu_cores", "2"));

        assertThat(flavour.virtualMemory().numaEnabled()).contains(true);
        assertThat(flavour.virtualCpu().virtualCpuPinning())
                .contains(new VirtualCpuPinningData(Optional.of(VirtualCpuPinningPolicy.DYNAMIC), List.of()));
        assertThat(flavour.metadata())
                .isEqualTo(Map.of("hw:numa_nodes", "2", "hw:cpu_policy", "mixed", "hw:cpu_cores", "2"));
    }

    @Test
    void extraSpecs_thatAttributesSay_areNoMetadata() {
        VirtualComputeFlavour flavour = flavour(Map.of(
                "hw:cpu_policy",
                "dedicated",
                "hw:cpu_thread_policy",
                "isolate",
                "hw:numa_nodes",
                "1",
                "trait:HW_ARCH_AARCH64",
                "required",
                "trait:CUSTOM_FAST",
                "forbidden",
                "resources1:CUSTOM_FPGA",
                "1"));

        assertThat(flavour.metadata()).isEmpty();
        assertThat(flavour.virtualCpu().cpuArchitecture()).contains("aarch64");
        assertThat(flavour.accelerationCapability())
                .containsExactly("resources1:CUSTOM_FPGA=1", "trait:CUSTOM_FAST=forbidden");
    }

    @Test
    void extraSpecs_ofForeignWords_areNotLost() {
        Map<String, String> odd = Map.of(
                "hw:cpu_thread_policy", "sometimes", "hw:numa_nodes", "many", "trait:X", "maybe", "accel:other", "1");

        assertThat(flavour(odd).metadata()).isEqualTo(odd);
    }

    private static VirtualComputeFlavour flavour(Map<String, String> extraSpecs) {
        return FlavourMapper.toFlavour(
                new NovaFlavor("id", "name", 2, 512, 0, 0, Optional.of(true), Optional.empty(), extraSpecs));
    }
}
