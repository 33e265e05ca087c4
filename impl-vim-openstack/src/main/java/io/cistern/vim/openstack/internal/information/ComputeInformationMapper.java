// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.compute.VirtualCpuPinningPolicy;
import io.cistern.vim.compute.VirtualCpuResourceInformation;
import io.cistern.vim.compute.VirtualMemoryResourceInformation;
import io.cistern.vim.openstack.internal.flavour.ExtraSpecs;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.placement.Host;
import io.cistern.vim.openstack.internal.placement.Inventory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Flavours, and the hosts that can have machines of them, in the words of the standard. */
final class ComputeInformationMapper {

    private static final String REQUIRED_TRAIT = "trait:";
    private static final String ARCHITECTURE = "HW_ARCH_";

    private final Optional<List<Host>> hosts;
    private final List<String> zones;

    /**
     * @param hosts every host; absent: they cannot be seen
     * @param zones those that can be asked for
     */
    ComputeInformationMapper(Optional<List<Host>> hosts, List<String> zones) {
        this.hosts = hosts;
        this.zones = zones;
    }

    VirtualComputeResourceInformation toInformation(NovaFlavor flavor) {
        ExtraSpecs specs = new ExtraSpecs(flavor.extraSpecs());
        boolean pinned = specs.pinningPolicy()
                .filter(VirtualCpuPinningPolicy.STATIC::equals)
                .isPresent();
        Function<Host, Optional<Inventory>> processors = host -> processors(host, flavor, pinned);
        Function<Host, Optional<Inventory>> memory = host -> host.holding("MEMORY_MB", flavor.ram());
        List<Host> fitting = hosts.orElse(List.of()).stream()
                .filter(host -> processors.apply(host).isPresent()
                        && memory.apply(host).isPresent()
                        && host.holding("DISK_GB", flavor.disk() + flavor.ephemeral())
                                .isPresent()
                        && hasTraits(host, flavor))
                .toList();
        return VirtualComputeResourceInformation.builder()
                .computeResourceTypeId(flavor.id())
                .virtualMemory(new VirtualMemoryResourceInformation(
                        Optional.of(flavor.ram()),
                        ratio(fitting, memory),
                        Optional.of(pinned || specs.numaEnabled().orElse(false) || specs.asksForPageSize())))
                .virtualCPU(VirtualCpuResourceInformation.builder()
                        .cpuArchitecture(specs.architecture().or(() -> architecture(fitting)))
                        .numVirtualCpu(flavor.vcpus())
                        .virtualCpuOversubscriptionPolicy(ratio(fitting, processors))
                        .virtualCpuPinningSupported(pinned)
                        .build())
                .accelerationCapability(specs.accelerations())
                .zoneId(hosts.isPresent() ? zonesOf(fitting) : zones)
                .build();
    }

    /** Hosts of older clouds have no class of their own for processors that are dedicated. */
    private static Optional<Inventory> processors(Host host, NovaFlavor flavor, boolean pinned) {
        return (pinned ? host.holding("PCPU", flavor.vcpus()) : Optional.<Inventory>empty())
                .or(() -> host.holding("VCPU", flavor.vcpus()));
    }

    private static boolean hasTraits(Host host, NovaFlavor flavor) {
        return flavor.extraSpecs().entrySet().stream()
                .filter(spec -> spec.getKey().startsWith(REQUIRED_TRAIT))
                .allMatch(spec -> switch (spec.getValue()) {
                    case "required" -> host.traits().contains(trait(spec.getKey()));
                    case "forbidden" -> !host.traits().contains(trait(spec.getKey()));
                    default -> true;
                });
    }

    private static String trait(String key) {
        return key.substring(REQUIRED_TRAIT.length());
    }

    /** As 16:1; where hosts differ, each that there is. */
    private static Optional<String> ratio(List<Host> hosts, Function<Host, Optional<Inventory>> inventory) {
        return Optional.of(hosts.stream()
                        .flatMap(host -> inventory.apply(host).stream())
                        .map(Inventory::allocationRatio)
                        .sorted()
                        .map(ratio -> ratio.stripTrailingZeros().toPlainString() + ":1")
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    /** That of all the hosts, if they have the same. */
    private static Optional<String> architecture(List<Host> hosts) {
        List<String> all = hosts.stream()
                .flatMap(host -> host.traits().stream())
                .filter(trait -> trait.startsWith(ARCHITECTURE))
                .map(trait -> trait.substring(ARCHITECTURE.length()).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<String> zonesOf(List<Host> hosts) {
        return hosts.stream()
                .map(Host::zone)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
