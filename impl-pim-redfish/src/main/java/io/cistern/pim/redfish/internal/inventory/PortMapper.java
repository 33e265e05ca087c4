// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.LinkStatus;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.Transceiver;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ports (Port v1_18), and the NetworkPorts (v1_4) that were before them. */
final class PortMapper implements KindMapper {

    private static final Map<String, LinkStatus> STATUS = Map.of(
            "LinkUp", LinkStatus.UP,
            "Up", LinkStatus.UP,
            "LinkDown", LinkStatus.DOWN,
            "Down", LinkStatus.DOWN,
            "NoLink", LinkStatus.NO_LINK,
            "Starting", LinkStatus.STARTING,
            "Training", LinkStatus.TRAINING);
    private static final Map<String, Boolean> ENABLED = Map.of("Enabled", true, "Disabled", false);
    private static final int MBIT_PER_GBIT_DIGITS = 3;

    private final ServiceTree tree;
    private final LldpReader lldp;

    PortMapper(ServiceTree tree) {
        this.tree = tree;
        this.lldp = new LldpReader(tree);
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.PORT,
                Port.builder()
                        .portId(body.text("PortId")
                                .or(() -> body.text("PhysicalPortNumber"))
                                .orElseGet(node::id))
                        .index(index(body))
                        .linkStatus(linkStatus(body, words))
                        .adminEnabled(body.flag("InterfaceEnabled").or(() -> body.literal("LinkState", ENABLED)))
                        .currentSpeedGbps(speed(body))
                        .maxSpeedGbps(maxSpeed(body))
                        .medium(body.text("PortMedium")
                                .or(() -> body.object("SFP").text("MediumType")))
                        .protocol(body.text("PortProtocol")
                                .or(() -> body.text("LinkNetworkTechnology"))
                                .or(() -> body.text("ActiveLinkTechnology")))
                        .width(body.integer("ActiveWidth").or(() -> body.integer("Width")))
                        .maxFrameSize(body.integer("MaxFrameSize"))
                        .macAddresses(macs(body))
                        .lldpNeighbor(lldp.neighbour(node))
                        .connectedPortIds(tree.locators(connected(body)))
                        .transceiver(transceiver(body.object("SFP")))
                        .build()));
    }

    /** Of a port, or of an interface. */
    static LinkStatus linkStatus(RedfishObject body, Words words) {
        return words.read(body, "LinkStatus", STATUS, LinkStatus.UNKNOWN);
    }

    static List<Link> connected(RedfishObject port) {
        RedfishObject links = port.object("Links");
        return Stream.of("ConnectedSwitchPorts", "ConnectedPorts", "ConnectedSwitches")
                .flatMap(name -> links.links(name).stream())
                .distinct()
                .toList();
    }

    static Optional<BigDecimal> speed(RedfishObject port) {
        return port.decimal("CurrentSpeedGbps").or(() -> gbps(port.decimal("CurrentLinkSpeedMbps")));
    }

    private static Optional<BigDecimal> gbps(Optional<BigDecimal> mbps) {
        return mbps.map(speed -> speed.movePointLeft(MBIT_PER_GBIT_DIGITS));
    }

    private static Optional<Long> index(RedfishObject body) {
        return body.text("PhysicalPortNumber")
                .or(() -> body.text("PortId"))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf);
    }

    private static Optional<BigDecimal> maxSpeed(RedfishObject body) {
        return body.decimal("MaxSpeedGbps").or(() -> body.objects("SupportedLinkCapabilities").stream()
                .flatMap(capability -> gbps(capability.decimal("LinkSpeedMbps")).stream())
                .max(Comparator.naturalOrder()));
    }

    /** Lenovo's are told in words of its own only (nv-redfish#176). */
    private static List<String> macs(RedfishObject body) {
        return Stream.of(
                        body.object("Ethernet").texts("AssociatedMACAddresses"),
                        body.texts("AssociatedNetworkAddresses"),
                        body.object("Oem", "Lenovo").text("PhysicalPortMacAddress").stream()
                                .toList())
                .flatMap(List::stream)
                .flatMap(text -> Mac.of(text).stream())
                .distinct()
                .toList();
    }

    private static Optional<Transceiver> transceiver(RedfishObject sfp) {
        boolean empty = !sfp.isPresent()
                || sfp.object("Status").text("State").filter("Absent"::equals).isPresent();
        return empty
                ? Optional.empty()
                : Optional.of(Transceiver.builder()
                        .type(sfp.text("Type"))
                        .manufacturer(sfp.text("Manufacturer"))
                        .serialNumber(sfp.text("SerialNumber"))
                        .partNumber(sfp.text("PartNumber"))
                        .medium(sfp.text("MediumType"))
                        .build());
    }
}
