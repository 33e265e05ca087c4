// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.placement.Host;
import io.cistern.vim.openstack.internal.placement.Inventory;
import io.cistern.vim.openstack.internal.testing.Recording;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComputeInformationMapperTest {

    private static final List<String> ZONES = List.of("nova");

    private final Host recorded = new Host(
            Optional.of("nova"),
            List.of(Recording.of("placement/inventories").as("inventories", Inventories.class)),
            Set.of(Recording.of("placement/traits").as("traits", String[].class)));

    private static final class Inventories extends HashMap<String, Inventory> {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void flavour_hasTheRatiosAndZonesOfTheHostsItFits() {
        VirtualComputeResourceInformation tiny = information("m1.tiny", Optional.of(List.of(recorded)));

        assertThat(tiny.virtualCPU().numVirtualCpu()).contains(1L);
        assertThat(tiny.virtualCPU().virtualCpuOversubscriptionPolicy()).contains("16:1");
        assertThat(tiny.virtualCPU().virtualCpuPinningSupported()).contains(false);
        assertThat(tiny.virtualMemory().virtualMemSize()).contains(512L);
        assertThat(tiny.virtualMemory().virtualMemOversubscriptionPolicy()).contains("1.5:1");
        assertThat(tiny.zoneId()).containsExactly("nova");
    }

    @Test
    void flavour_hasNoZone_whereNoHostFits() {
        assertThat(information("fault.no-host", Optional.of(List.of(recorded))).zoneId())
                .isEmpty();
        assertThat(information("epa.trait", Optional.of(List.of(recorded))).zoneId())
                .isEmpty();
    }

    @Test
    void flavour_saysWhatItAsksFor_withoutHosts() {
        VirtualComputeResourceInformation pinned = information("epa.pinned", Optional.empty());

        assertThat(pinned.virtualCPU().virtualCpuPinningSupported()).contains(true);
        assertThat(pinned.virtualMemory().numaSupported()).contains(true);
        assertThat(pinned.virtualCPU().virtualCpuOversubscriptionPolicy()).isEmpty();
        assertThat(pinned.zoneId()).isEqualTo(ZONES);
    }

    @Test
    void ratios_areAllTold_whereHostsDiffer() {
        Host other = new Host(
                Optional.of("edge"),
                List.of(Map.of(
                        "VCPU",
                        inventory(64, "4.0"),
                        "MEMORY_MB",
                        inventory(65_536, "1.0"),
                        "DISK_GB",
                        inventory(1_000, "1.0"))),
                Set.of("HW_ARCH_AARCH64"));

        VirtualComputeResourceInformation tiny = information("m1.tiny", Optional.of(List.of(recorded, other)));

        assertThat(tiny.virtualCPU().virtualCpuOversubscriptionPolicy()).contains("4:1, 16:1");
        assertThat(tiny.virtualCPU().cpuArchitecture()).contains("aarch64");
        assertThat(tiny.zoneId()).containsExactly("edge", "nova");
    }

    @Test
    void inventory_holdsWhatIsNotReserved() {
        Inventory memory = new Inventory(1_000, 200, 900, new BigDecimal("1.0"));

        assertThat(memory.holds(800)).isTrue();
        assertThat(memory.holds(801)).isFalse();
        assertThat(new Inventory(1_000, 0, 900, new BigDecimal("16.0")).holds(901))
                .isFalse();
    }

    private static Inventory inventory(long total, String ratio) {
        return new Inventory(total, 0, total, new BigDecimal(ratio));
    }

    private static VirtualComputeResourceInformation information(String flavour, Optional<List<Host>> hosts) {
        NovaFlavor flavor = Arrays.stream(Recording.of("compute/flavors-detail").as("flavors", NovaFlavor[].class))
                .filter(candidate -> candidate.name().equals(flavour))
                .findFirst()
                .orElseThrow();
        return new ComputeInformationMapper(hosts, ZONES).toInformation(flavor);
    }
}
