// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.topology.Domains;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.NetworkAdapter;
import io.cistern.pim.inventory.NetworkFunction;
import io.cistern.pim.inventory.PcieDevice;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.Processor;
import io.cistern.pim.lifecycle.AcceleratorCriterion;
import io.cistern.pim.lifecycle.DriveCriterion;
import io.cistern.pim.lifecycle.NetworkPortCriterion;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a server has the parts that are demanded. */
final class Parts {

    private static final long MIB_PER_GIB = 1024;

    private Parts() {}

    /** The base frequency of the slowest processor; empty: one of them does not tell. */
    static Optional<Long> slowestProcessorMHz(Candidate candidate) {
        List<Processor> processors = candidate.parts(ResourceKind.PROCESSOR).stream()
                .map(part -> (Processor) part.details())
                .toList();
        boolean told = !processors.isEmpty()
                && processors.stream().allMatch(each -> each.baseSpeedMHz().isPresent());
        return told ? processors.stream().map(each -> each.baseSpeedMHz().get()).min(Long::compare) : Optional.empty();
    }

    static boolean drives(Candidate candidate, DriveCriterion wanted) {
        long matching = candidate.parts(ResourceKind.DRIVE).stream()
                .map(part -> (Drive) part.details())
                .filter(drive -> wanted.minBytes()
                        .filter(least -> drive.capacityBytes().orElse(0L) < least)
                        .isEmpty())
                .filter(drive -> same(wanted.mediaType(), drive.mediaType()))
                .filter(drive -> same(wanted.protocol(), drive.protocol()))
                .filter(drive -> same(wanted.encryptionAbility(), drive.encryptionAbility()))
                .count();
        return matching >= wanted.minCount().orElse(1L);
    }

    static boolean ports(Candidate candidate, NetworkPortCriterion wanted, Domains domains) {
        List<PhysicalResource> matching = candidate.parts(ResourceKind.PORT).stream()
                .filter(part -> matches((Port) part.details(), wanted))
                .filter(part -> wanted.sriov()
                        .filter(asked -> asked && !sriov(candidate, part))
                        .isEmpty())
                .filter(part -> wanted.connectedToSwitchIds().isEmpty()
                        || domains.switchesOf(part.physicalResourceId()).stream()
                                .anyMatch(wanted.connectedToSwitchIds()::contains))
                .toList();
        long least = wanted.minCount().orElse(1L);
        if (wanted.distinctSwitches().orElse(false)) {
            Set<String> switches = new HashSet<>();
            matching.forEach(part -> switches.addAll(domains.switchesOf(part.physicalResourceId())));
            return switches.size() >= least && matching.size() >= least;
        }
        return matching.size() >= least;
    }

    private static boolean matches(Port port, NetworkPortCriterion wanted) {
        Optional<BigDecimal> speed = port.maxSpeedGbps().or(port::currentSpeedGbps);
        boolean fast = wanted.minSpeedGbps()
                .filter(least ->
                        speed.filter(told -> told.compareTo(least) >= 0).isEmpty())
                .isEmpty();
        boolean linked = wanted.linkUp()
                .filter(asked -> asked != (port.linkStatus() == LinkStatus.UP))
                .isEmpty();
        return fast && linked;
    }

    /** A function of an adapter that uses the port, or tells no port, can have virtual functions. */
    private static boolean sriov(Candidate candidate, PhysicalResource port) {
        return candidate.parts(ResourceKind.NETWORK_ADAPTER).stream()
                .map(part -> (NetworkAdapter) part.details())
                .flatMap(adapter -> adapter.functions().stream())
                .filter(function -> function.portId()
                        .filter(used -> !used.equals(port.physicalResourceId()))
                        .isEmpty())
                .map(NetworkFunction::sriovMaxVfs)
                .anyMatch(functions -> functions.orElse(0L) > 0);
    }

    static boolean accelerators(Candidate candidate, AcceleratorCriterion wanted) {
        Stream<PhysicalResource> all = candidate.parts(ResourceKind.ACCELERATOR).stream();
        long matching = all.filter(part -> matches(candidate, part, wanted)).count();
        return matching >= wanted.minCount().orElse(1L);
    }

    private static boolean matches(Candidate candidate, PhysicalResource part, AcceleratorCriterion wanted) {
        Processor accelerator = (Processor) part.details();
        boolean large = wanted.minMemoryGiB()
                .filter(least -> accelerator.deviceMemoryMiB().orElse(0L) < least * MIB_PER_GIB)
                .isEmpty();
        boolean model = wanted.modelPattern()
                .filter(pattern -> part.hardware()
                        .model()
                        .filter(told -> Criteria.like(pattern, told))
                        .isEmpty())
                .isEmpty();
        boolean vendor = wanted.vendorId()
                .filter(id -> candidate.parts(ResourceKind.PCIE_DEVICE).stream()
                        .map(device -> (PcieDevice) device.details())
                        .noneMatch(device -> same(Optional.of(id), device.vendorId())))
                .isEmpty();
        return large && model && vendor && same(wanted.type(), Optional.of(accelerator.processorType()));
    }

    private static boolean same(Optional<String> wanted, Optional<String> told) {
        return wanted.isEmpty() || told.filter(wanted.get()::equalsIgnoreCase).isPresent();
    }
}
