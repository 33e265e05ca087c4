// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Architecture;
import io.cistern.pim.inventory.Processor;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Processors and accelerators (Processor v1_22). Their cores and threads are no parts of their own and are not read.
 */
final class ProcessorMapper implements KindMapper {

    private static final Set<String> ACCELERATORS = Set.of("GPU", "FPGA", "DSP", "Accelerator");
    private static final Map<String, Architecture> INSTRUCTION_SETS = Map.ofEntries(
            Map.entry("x86-64", Architecture.X86_64),
            Map.entry("ARM-A64", Architecture.AARCH64),
            Map.entry("PowerISA", Architecture.PPC64),
            Map.entry("RV64", Architecture.RISCV64),
            Map.entry("x86", Architecture.OTHER),
            Map.entry("IA-64", Architecture.OTHER),
            Map.entry("ARM-A32", Architecture.OTHER),
            Map.entry("MIPS32", Architecture.OTHER),
            Map.entry("MIPS64", Architecture.OTHER),
            Map.entry("RV32", Architecture.OTHER),
            Map.entry("OEM", Architecture.OTHER));

    /** A family, of which only the member with 64 bits is met in servers. */
    private static final Map<String, Architecture> ARCHITECTURES = Map.of(
            "x86", Architecture.X86_64,
            "ARM", Architecture.AARCH64,
            "Power", Architecture.PPC64,
            "RISC-V", Architecture.RISCV64,
            "IA-64", Architecture.OTHER,
            "MIPS", Architecture.OTHER,
            "OEM", Architecture.OTHER);

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        String type = body.text("ProcessorType").orElse("UNKNOWN");
        Processor processor = Processor.builder()
                .processorType(type)
                .socket(body.text("Socket").or(() -> Locations.slot(body)))
                .family(body.object("ProcessorId").text("EffectiveFamily"))
                .step(body.object("ProcessorId").text("Step"))
                .architecture(architecture(body, words))
                .totalCores(body.integer("TotalCores"))
                .enabledCores(body.integer("TotalEnabledCores"))
                .totalThreads(body.integer("TotalThreads"))
                .enabledThreads(body.integer("TotalEnabledThreads"))
                .baseSpeedMHz(body.integer("BaseSpeedMHz"))
                .maxSpeedMHz(body.integer("MaxSpeedMHz"))
                .operatingSpeedMHz(body.integer("OperatingSpeedMHz"))
                .tdpWatts(body.decimal("TDPWatts"))
                .maxTdpWatts(body.decimal("MaxTDPWatts"))
                .deviceMemoryMiB(memory(body))
                .firmwareVersion(body.text("FirmwareVersion"))
                .throttled(body.flag("Throttled"))
                .throttleCauses(body.texts("ThrottleCauses"))
                .interfaceType(body.object("SystemInterface").text("InterfaceType"))
                .fpga(body.object("FPGA").text("Model"))
                .build();
        return Optional.of(new Described(
                ACCELERATORS.contains(type) ? ResourceKind.ACCELERATOR : ResourceKind.PROCESSOR, processor));
    }

    static Optional<Architecture> architecture(RedfishObject processor, Words words) {
        return words.read(processor, "InstructionSet", INSTRUCTION_SETS)
                .or(() -> words.read(processor, "ProcessorArchitecture", ARCHITECTURES));
    }

    private static Optional<Long> memory(RedfishObject body) {
        List<Long> parts = body.objects("ProcessorMemory").stream()
                .filter(memory -> !memory.flag("IntegratedMemory").orElse(false)
                        || !memory.text("MemoryType").orElse("").endsWith("Cache"))
                .flatMap(memory -> memory.integer("CapacityMiB").stream())
                .toList();
        return body.object("MemorySummary").integer("TotalMemorySizeMiB").or(() -> Sums.of(parts));
    }
}
