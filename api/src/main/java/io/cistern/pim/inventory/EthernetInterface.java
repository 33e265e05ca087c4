// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * An interface as the operating system or the firmware of a server sees it.
 *
 * @param name 1; its name
 * @param macAddress 0..1; MAC address, in lower case with colons
 * @param permanentMacAddress 0..1; MAC address it was made with
 * @param ipAddresses 0..N; addresses
 * @param vlan 0..1; VLAN
 * @param linkStatus 1; whether it has a link
 * @param speedMbps 0..1; speed in Mbit/s
 */
@Buildable
public record EthernetInterface(
        String name,
        Optional<String> macAddress,
        Optional<String> permanentMacAddress,
        List<String> ipAddresses,
        Optional<Long> vlan,
        LinkStatus linkStatus,
        Optional<Long> speedMbps) {

    public EthernetInterface {
        Attributes.required(name, "name");
        macAddress = Attributes.optional(macAddress);
        permanentMacAddress = Attributes.optional(permanentMacAddress);
        ipAddresses = Attributes.list(ipAddresses, "ipAddresses");
        vlan = Attributes.optional(vlan);
        Attributes.required(linkStatus, "linkStatus");
        speedMbps = Attributes.optional(speedMbps);
    }

    public static EthernetInterfaceBuilder builder() {
        return EthernetInterfaceBuilder.builder();
    }
}
