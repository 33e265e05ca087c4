// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A function of a network adapter (derived; IFA 053 clause 8).
 *
 * @param functionId 1; its name in the adapter
 * @param type 0..1; e.g. {@code Ethernet}
 * @param mac 0..1; MAC address, in lower case with colons
 * @param permanentMac 0..1; MAC address it was made with
 * @param mtu 0..1; largest frame in bytes
 * @param vlan 0..1; VLAN
 * @param bootMode 0..1; what it boots by, e.g. {@code PXE}
 * @param sriovMaxVfs 0..1; how many virtual functions it can have
 * @param sriovEnabled 0..1; whether it has virtual functions
 * @param portId 0..1; the port it uses
 * @param pcieFunction 0..1; its PCIe function
 */
@Buildable
public record NetworkFunction(
        String functionId,
        Optional<String> type,
        Optional<String> mac,
        Optional<String> permanentMac,
        Optional<Long> mtu,
        Optional<Long> vlan,
        Optional<String> bootMode,
        Optional<Long> sriovMaxVfs,
        Optional<Boolean> sriovEnabled,
        Optional<String> portId,
        Optional<String> pcieFunction) {

    public NetworkFunction {
        Attributes.required(functionId, "functionId");
        type = Attributes.optional(type);
        mac = Attributes.optional(mac);
        permanentMac = Attributes.optional(permanentMac);
        mtu = Attributes.optional(mtu);
        vlan = Attributes.optional(vlan);
        bootMode = Attributes.optional(bootMode);
        sriovMaxVfs = Attributes.optional(sriovMaxVfs);
        sriovEnabled = Attributes.optional(sriovEnabled);
        portId = Attributes.optional(portId);
        pcieFunction = Attributes.optional(pcieFunction);
    }

    public static NetworkFunctionBuilder builder() {
        return NetworkFunctionBuilder.builder();
    }

    NetworkFunction withReferences(UnaryOperator<String> translation) {
        return NetworkFunctionBuilder.builder(this)
                .portId(portId.map(translation))
                .build();
    }
}
