// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Architecture;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.MemorySummary;
import io.cistern.pim.inventory.ProcessorSummary;
import io.cistern.pim.inventory.SecureBoot;
import io.cistern.pim.inventory.SystemType;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Servers (ComputerSystem v1_27). What a system does not sum up is summed up from its parts. */
final class ServerMapper implements KindMapper {

    private static final Map<String, SystemType> TYPES = Map.of(
            "Physical", SystemType.PHYSICAL,
            "Composed", SystemType.COMPOSED,
            "PhysicallyPartitioned", SystemType.PARTITION,
            "VirtuallyPartitioned", SystemType.PARTITION,
            "DPU", SystemType.DPU);

    /** Systems that are no hardware. */
    private static final Set<String> SOFT = Set.of("Virtual", "OS");

    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1024);

    private final ServiceTree tree;
    private final Ownership ownership;
    private final FirmwareMapper firmware;

    ServerMapper(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
        this.firmware = new FirmwareMapper(tree, ownership);
    }

    static boolean isServer(Node system) {
        return system.body().text("SystemType").filter(SOFT::contains).isEmpty();
    }

    /** It runs on an adapter of another server. */
    static boolean isOnAdapter(Node system) {
        return system.body().text("SystemType").filter("DPU"::equals).isPresent();
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        if (!isServer(node)) {
            return Optional.empty();
        }
        RedfishObject body = node.body();
        List<RedfishObject> processors = processors(node);
        return Optional.of(new Described(
                ResourceKind.COMPUTE_SERVER,
                ComputeServer.builder()
                        .systemType(words.read(body, "SystemType", TYPES, SystemType.UNKNOWN))
                        .hostName(body.text("HostName"))
                        .architecture(processors.stream()
                                .flatMap(processor -> ProcessorMapper.architecture(processor, words).stream())
                                .findFirst()
                                .orElse(Architecture.UNKNOWN))
                        .processorSummary(processorSummary(body.object("ProcessorSummary"), processors))
                        .memorySummary(memorySummary(node))
                        .biosVersion(body.text("BiosVersion"))
                        .firmware(firmware.of(node))
                        .bootConfig(BootSettings.of(body, words))
                        .bootProgress(BootSettings.progress(body))
                        .secureBoot(tree.children(node, Schema.SECURE_BOOT).stream()
                                .map(Node::body)
                                .map(ServerMapper::secureBoot)
                                .findFirst())
                        .powerMode(body.text("PowerMode"))
                        .powerRestorePolicy(body.text("PowerRestorePolicy"))
                        .powerLimitWatts(powerLimit(node))
                        .lastResetTime(body.time("LastResetTime"))
                        .lastResetCause(body.text("LastResetCause"))
                        .chassisId(ownership.chassis(node).map(Node::locator))
                        .managerId(managers(node).findFirst().map(Node::locator))
                        .macAddresses(macAddresses(node))
                        .ethernetInterfaces(tree.children(node, Schema.ETHERNET_INTERFACE).stream()
                                .map(each -> EthernetInterfaces.of(each, words))
                                .toList())
                        .build()));
    }

    Stream<Node> managers(Node system) {
        return system.body().links("Links", "ManagedBy").stream().flatMap(link -> tree.at(link).stream());
    }

    /** Addresses, permanent ones where they are told: of its interfaces, and of the functions of its adapters. */
    List<String> macAddresses(Node system) {
        Stream<String> interfaces = tree.children(system, Schema.ETHERNET_INTERFACE).stream()
                .flatMap(each -> EthernetInterfaces.macAddress(each.body()).stream());
        Stream<String> functions = tree.all(Schema.NETWORK_ADAPTER).stream()
                .filter(adapter ->
                        ownership.owner(adapter).filter(system::equals).isPresent())
                .flatMap(adapter -> tree.children(adapter, Schema.NETWORK_DEVICE_FUNCTION).stream())
                .flatMap(function ->
                        EthernetInterfaces.macAddress(function.body().object("Ethernet")).stream());
        return Stream.concat(interfaces, functions).distinct().toList();
    }

    private List<RedfishObject> processors(Node system) {
        return tree.children(system, Schema.PROCESSOR).stream()
                .map(Node::body)
                .filter(processor ->
                        processor.text("ProcessorType").orElse("CPU").equals("CPU"))
                .toList();
    }

    private static ProcessorSummary processorSummary(RedfishObject told, List<RedfishObject> processors) {
        return ProcessorSummary.builder()
                .sockets(counted(
                        told.integer("Count"),
                        processors.isEmpty() ? Optional.empty() : Optional.of((long) processors.size())))
                .cores(counted(told.integer("CoreCount"), sum(processors, "TotalCores")))
                .threads(counted(told.integer("LogicalProcessorCount"), sum(processors, "TotalThreads")))
                .model(told.text("Model").or(() -> processors.stream()
                        .flatMap(processor -> processor.text("Model").stream())
                        .findFirst()))
                .threadingEnabled(told.flag("ThreadingEnabled"))
                .build();
    }

    /** What is told, unless it is zero where there are parts: summaries are made when a server starts. */
    private static <T extends Number> Optional<T> counted(Optional<T> told, Optional<T> parts) {
        return told.filter(number -> number.doubleValue() > 0 || parts.isEmpty())
                .or(() -> parts);
    }

    /** Of all of them, or none. */
    private static Optional<Long> sum(List<RedfishObject> parts, String name) {
        List<Long> values =
                parts.stream().flatMap(part -> part.integer(name).stream()).toList();
        return values.isEmpty() || values.size() < parts.size() ? Optional.empty() : Sums.of(values);
    }

    private MemorySummary memorySummary(Node system) {
        RedfishObject told = system.body().object("MemorySummary");
        List<Long> modules = tree.children(system, Schema.MEMORY).stream()
                .flatMap(module -> MemoryMapper.capacityMiB(module.body()).stream())
                .toList();
        Optional<BigDecimal> sum =
                Sums.of(modules).map(mib -> BigDecimal.valueOf(mib).divide(MIB_PER_GIB, MathContext.DECIMAL64));
        return new MemorySummary(
                counted(told.decimal("TotalSystemMemoryGiB"), sum),
                told.decimal("TotalSystemPersistentMemoryGiB"),
                told.text("MemoryMirroring"));
    }

    private static SecureBoot secureBoot(RedfishObject body) {
        return new SecureBoot(
                body.flag("SecureBootEnable"),
                body.literal("SecureBootCurrentBoot", Map.of("Enabled", true, "Disabled", false)),
                body.text("SecureBootMode"));
    }

    /** Of the chassis that it has for itself. */
    private Optional<BigDecimal> powerLimit(Node system) {
        List<Node> own = ownership.chassis(system).stream()
                .filter(chassis -> ownership.onlyServer(chassis).isPresent())
                .toList();
        Stream<BigDecimal> metrics = own.stream()
                .flatMap(chassis -> tree.children(chassis, Schema.ENVIRONMENT_METRICS).stream())
                .flatMap(environment -> environment.body().object("PowerLimitWatts").decimal("SetPoint").stream());
        Stream<BigDecimal> older = own.stream()
                .flatMap(chassis -> tree.children(chassis, Schema.POWER).stream())
                .flatMap(power -> power.body().objects("PowerControl").stream())
                .flatMap(control -> control.object("PowerLimit").decimal("LimitInWatts").stream());
        return Stream.concat(metrics, older).findFirst();
    }
}
