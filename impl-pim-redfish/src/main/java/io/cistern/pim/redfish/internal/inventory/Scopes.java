// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.InventoryScope;
import java.util.EnumSet;
import java.util.Set;

/** What has to be read for how much of an inventory, and what of it is told. */
final class Scopes {

    private static final Set<Schema> ALL = EnumSet.allOf(Schema.class);

    /** All that a server says of itself is made of, lest it seems to change with what is read. */
    private static final Set<Schema> OF_SERVERS = EnumSet.of(
            Schema.COMPUTER_SYSTEM,
            Schema.CHASSIS,
            Schema.MANAGER,
            Schema.PROCESSOR,
            Schema.MEMORY,
            Schema.STORAGE,
            Schema.STORAGE_CONTROLLER,
            Schema.DRIVE,
            Schema.VOLUME,
            Schema.ETHERNET_INTERFACE,
            Schema.NETWORK_INTERFACE,
            Schema.NETWORK_ADAPTER,
            Schema.NETWORK_DEVICE_FUNCTION,
            Schema.POWER,
            Schema.POWER_SUBSYSTEM,
            Schema.POWER_SUPPLY,
            Schema.ENVIRONMENT_METRICS,
            Schema.SECURE_BOOT,
            Schema.UPDATE_SERVICE,
            Schema.SOFTWARE_INVENTORY,
            Schema.EVENT_SERVICE,
            Schema.FACILITY);

    private static final Set<Schema> OF_NETWORKS = EnumSet.of(
            Schema.COMPUTER_SYSTEM,
            Schema.CHASSIS,
            Schema.MANAGER,
            Schema.ETHERNET_INTERFACE,
            Schema.NETWORK_INTERFACE,
            Schema.NETWORK_ADAPTER,
            Schema.NETWORK_DEVICE_FUNCTION,
            Schema.PORT,
            Schema.SWITCH_CONNECTION,
            Schema.FABRIC,
            Schema.SWITCH,
            Schema.CABLE);

    /** All that has states of its own, and what leads to it. */
    private static final Set<Schema> WITH_STATES = EnumSet.complementOf(EnumSet.of(
            Schema.ETHERNET_INTERFACE,
            Schema.NETWORK_DEVICE_FUNCTION,
            Schema.SWITCH_CONNECTION,
            Schema.PCIE_FUNCTION,
            Schema.ENVIRONMENT_METRICS,
            Schema.SECURE_BOOT,
            Schema.UPDATE_SERVICE,
            Schema.SOFTWARE_INVENTORY,
            Schema.EVENT_SERVICE,
            Schema.NETWORK_PROTOCOL,
            Schema.FACILITY,
            Schema.CABLE));

    private static final Set<Schema> SYSTEMS = EnumSet.of(Schema.COMPUTER_SYSTEM, Schema.FABRIC, Schema.SWITCH);

    /** What tells who is behind an endpoint. */
    private static final Set<Schema> OF_IDENTITIES = EnumSet.of(
            Schema.COMPUTER_SYSTEM,
            Schema.CHASSIS,
            Schema.MANAGER,
            Schema.ETHERNET_INTERFACE,
            Schema.NETWORK_INTERFACE,
            Schema.NETWORK_ADAPTER,
            Schema.NETWORK_DEVICE_FUNCTION,
            Schema.FABRIC,
            Schema.SWITCH);

    private Scopes() {}

    static Set<Schema> read(InventoryScope scope) {
        return switch (scope) {
            case FULL -> ALL;
            case FIRMWARE -> OF_SERVERS;
            case NETWORK -> OF_NETWORKS;
        };
    }

    static boolean tells(InventoryScope scope, Schema schema) {
        return switch (scope) {
            case FULL -> true;
            case FIRMWARE -> schema == Schema.COMPUTER_SYSTEM;
            case NETWORK -> schema == Schema.NETWORK_ADAPTER || schema == Schema.PORT || schema == Schema.SWITCH;
        };
    }

    static Set<Schema> states() {
        return WITH_STATES;
    }

    /** Servers and switches, and what leads to them. */
    static Set<Schema> systems() {
        return SYSTEMS;
    }

    static Set<Schema> identities() {
        return OF_IDENTITIES;
    }
}
