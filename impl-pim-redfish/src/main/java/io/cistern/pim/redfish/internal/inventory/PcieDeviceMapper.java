// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PcieDevice;
import io.cistern.pim.inventory.Processor;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PCIe devices (PCIeDevice v1_20) with what their functions say (PCIeFunction v1_7). An accelerator that is described
 * nowhere else is one that is known from its function only.
 */
final class PcieDeviceMapper implements KindMapper {

    private static final Set<String> ACCELERATORS = Set.of("ProcessingAccelerators", "Coprocessor");

    private final ServiceTree tree;
    private final Ownership ownership;

    PcieDeviceMapper(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        List<RedfishObject> functions = tree.children(node, Schema.PCIE_FUNCTION).stream()
                .map(Node::body)
                .toList();
        Optional<RedfishObject> first = functions.stream().findFirst();
        Optional<String> deviceClass = first.flatMap(function -> function.text("DeviceClass"));
        if (deviceClass.filter(ACCELERATORS::contains).isPresent() && !isDescribed(node, functions)) {
            return Optional.of(new Described(
                    ResourceKind.ACCELERATOR,
                    Processor.builder()
                            .processorType("Accelerator")
                            .firmwareVersion(body.text("FirmwareVersion"))
                            .interfaceType(Optional.of("PCIe"))
                            .detail(Optional.of("PCIE_ONLY"))
                            .build()));
        }
        RedfishObject bus = body.object("PCIeInterface");
        return Optional.of(new Described(
                ResourceKind.PCIE_DEVICE,
                PcieDevice.builder()
                        .deviceType(body.text("DeviceType"))
                        .vendorId(first.flatMap(function -> function.text("VendorId")))
                        .deviceId(first.flatMap(function -> function.text("DeviceId")))
                        .deviceClass(deviceClass)
                        .slot(Locations.slot(body.object("Slot")).or(() -> Locations.slot(body)))
                        .lanes(bus.integer("LanesInUse")
                                .or(() -> body.object("Slot").integer("Lanes")))
                        .pcieType(bus.text("PCIeType")
                                .or(() -> body.object("Slot").text("PCIeType")))
                        .firmwareVersion(body.text("FirmwareVersion"))
                        .build()));
    }

    /** By a link to its processors, or as an accelerator of the same server that says it is this device. */
    private boolean isDescribed(Node device, List<RedfishObject> functions) {
        boolean linked = !device.body().links("Links", "Processors").isEmpty()
                || functions.stream().anyMatch(function -> !function.links("Links", "Processors")
                        .isEmpty());
        return linked
                || ownership.owner(device).stream()
                        .flatMap(owner -> tree.below(owner, Schema.PROCESSOR).stream())
                        .flatMap(processor -> processor.body().link("Links", "PCIeDevice").stream())
                        .anyMatch(link -> tree.at(link).filter(device::equals).isPresent());
    }
}
