// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;

/** The schemas that are read, by the place where resources of them are found: not every service says the type. */
enum Schema {
    SERVICE_ROOT,
    COMPUTER_SYSTEM(ResourceKind.COMPUTE_SERVER),
    CHASSIS(ResourceKind.CHASSIS),
    MANAGER(ResourceKind.MANAGER),
    PROCESSOR(ResourceKind.PROCESSOR),
    MEMORY(ResourceKind.MEMORY_MODULE),
    STORAGE(ResourceKind.STORAGE_CONTROLLER),
    STORAGE_CONTROLLER(ResourceKind.STORAGE_CONTROLLER),
    SMART_STORAGE,
    SIMPLE_STORAGE(ResourceKind.STORAGE_CONTROLLER),
    DRIVE(ResourceKind.DRIVE),
    VOLUME(ResourceKind.VOLUME),
    NETWORK_INTERFACE,
    NETWORK_ADAPTER(ResourceKind.NETWORK_ADAPTER),
    NETWORK_DEVICE_FUNCTION,
    PORT(ResourceKind.PORT),
    SWITCH_CONNECTION,
    ETHERNET_INTERFACE,
    PCIE_DEVICE(ResourceKind.PCIE_DEVICE),
    PCIE_FUNCTION,
    POWER,
    POWER_SUBSYSTEM,
    POWER_SUPPLY(ResourceKind.POWER_SUPPLY),
    BATTERY(ResourceKind.BATTERY),
    THERMAL,
    THERMAL_SUBSYSTEM,
    FAN(ResourceKind.FAN),
    ENVIRONMENT_METRICS,
    TRUSTED_MODULE(ResourceKind.TRUSTED_MODULE),
    SECURE_BOOT,
    UPDATE_SERVICE,
    SOFTWARE_INVENTORY,
    EVENT_SERVICE,
    NETWORK_PROTOCOL,
    FABRIC,
    SWITCH(ResourceKind.SWITCH),
    POWER_EQUIPMENT,
    POWER_DISTRIBUTION(ResourceKind.PDU),
    OUTLET,
    THERMAL_EQUIPMENT,
    COMPOSITION_SERVICE,
    RESOURCE_BLOCK,
    COOLING_UNIT(ResourceKind.OTHER),
    FACILITY,
    CABLE;

    private final ResourceKind kind;
    private final boolean resource;

    Schema() {
        this.kind = ResourceKind.OTHER;
        this.resource = false;
    }

    Schema(ResourceKind kind) {
        this.kind = kind;
        this.resource = true;
    }

    /** What such a resource is, as a rule; OTHER also where it only describes another one. */
    ResourceKind kind() {
        return kind;
    }

    /** Whether it has parts, and is no part of another: what leads there leaves what it comes from. */
    boolean isWhole() {
        return this == COMPUTER_SYSTEM || this == CHASSIS || this == MANAGER;
    }

    /** Whether it is a physical resource of its own, and not a description of others. */
    boolean isResource() {
        return resource;
    }
}
