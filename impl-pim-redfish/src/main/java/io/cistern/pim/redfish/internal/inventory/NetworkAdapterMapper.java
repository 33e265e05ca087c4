// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.NetworkAdapter;
import io.cistern.pim.inventory.NetworkFunction;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;

/** Network adapters (NetworkAdapter v1_14) with their functions (NetworkDeviceFunction v1_12). */
final class NetworkAdapterMapper implements KindMapper {

    private final ServiceTree tree;

    NetworkAdapterMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        List<RedfishObject> controllers = body.objects("Controllers");
        return Optional.of(new Described(
                ResourceKind.NETWORK_ADAPTER,
                NetworkAdapter.builder()
                        .firmwareVersion(controllers.stream()
                                .flatMap(controller -> controller.text("FirmwarePackageVersion").stream())
                                .findFirst())
                        .controllerCount(
                                controllers.isEmpty() ? Optional.empty() : Optional.of((long) controllers.size()))
                        .pcieType(controllers.stream()
                                .flatMap(controller -> controller.object("PCIeInterface").text("PCIeType").stream())
                                .findFirst())
                        .lldpEnabled(body.flag("LLDPEnabled"))
                        .functions(tree.children(node, Schema.NETWORK_DEVICE_FUNCTION).stream()
                                .map(this::function)
                                .toList())
                        .build()));
    }

    private NetworkFunction function(Node node) {
        RedfishObject body = node.body();
        RedfishObject ethernet = body.object("Ethernet");
        RedfishObject vlan = ethernet.object("VLAN");
        return NetworkFunction.builder()
                .functionId(node.id())
                .type(body.text("NetDevFuncType"))
                .mac(ethernet.text("MACAddress").flatMap(Mac::of))
                .permanentMac(ethernet.text("PermanentMACAddress").flatMap(Mac::of))
                .mtu(ethernet.integer("MTUSize"))
                .vlan(vlan.flag("VLANEnable").orElse(false) ? vlan.integer("VLANId") : Optional.empty())
                .bootMode(body.text("BootMode"))
                .sriovMaxVfs(body.integer("MaxVirtualFunctions"))
                .sriovEnabled(body.flag("VirtualFunctionsEnabled"))
                .portId(port(body).map(tree::locator))
                .pcieFunction(body.link("Links", "PCIeFunction").map(tree::locator))
                .build();
    }

    /** The link moved from v1_0 to v1_3 and got its present name in v1_5. */
    private static Optional<Link> port(RedfishObject function) {
        return function.link("Links", "PhysicalNetworkPortAssignment")
                .or(() -> function.link("Links", "PhysicalPortAssignment"))
                .or(() -> function.link("PhysicalPortAssignment"));
    }
}
