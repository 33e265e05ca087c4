// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.topology.Graph.Node;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.topology.TopologyNodeKind;
import java.util.Optional;

/** Resources as nodes of the topology. */
final class Nodes {

    private final Inventory inventory;

    Nodes(Inventory inventory) {
        this.inventory = inventory;
    }

    Node of(PhysicalResource resource) {
        return new Node(
                resource.physicalResourceId(),
                kind(resource.resourceKind()),
                name(resource),
                Optional.of(resource.physicalResourceId()),
                resource.states().healthState());
    }

    /** Servers are all called the same by themselves: what an operator or their system calls them tells them apart. */
    private String name(PhysicalResource resource) {
        String own = resource.hardware().name();
        if (!(resource.details() instanceof ComputeServer server)) {
            return own;
        }
        return inventory
                .custody()
                .value(resource.physicalResourceId())
                .flatMap(Custody::assetTag)
                .or(server::hostName)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> resource.hardware()
                        .serialNumber()
                        .flatMap(Placeholders::serial)
                        .map(serial -> own + " " + serial)
                        .orElse(own));
    }

    private static TopologyNodeKind kind(ResourceKind kind) {
        return switch (kind) {
            case COMPUTE_SERVER -> TopologyNodeKind.SERVER;
            case RACK -> TopologyNodeKind.RACK;
            case SWITCH -> TopologyNodeKind.SWITCH;
            case PDU -> TopologyNodeKind.PDU;
            case MANAGER -> TopologyNodeKind.MANAGER;
            case PORT -> TopologyNodeKind.PORT;
            case CHASSIS, STORAGE_ENCLOSURE -> TopologyNodeKind.CHASSIS;
            case PROCESSOR,
                    MEMORY_MODULE,
                    STORAGE_CONTROLLER,
                    DRIVE,
                    VOLUME,
                    NETWORK_ADAPTER,
                    ACCELERATOR,
                    PCIE_DEVICE,
                    POWER_SUPPLY,
                    FAN,
                    BATTERY,
                    TRUSTED_MODULE,
                    OTHER -> TopologyNodeKind.COMPONENT;
        };
    }
}
