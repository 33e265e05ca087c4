// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * The networks that a port is to be connected to (derived; IFA 053 clause 8).
 *
 * @param portSelector 1; the port
 * @param role 0..1; what the network is for
 * @param mode 1; how it handles VLANs
 * @param nativeVlan 1; VLAN of frames without a tag
 * @param allowedVlans 0..N; VLANs and ranges of them, e.g. {@code 100-199}
 * @param mtu 0..1; largest frame in bytes
 * @param lagGroup 0..1; the aggregate it belongs to
 * @param sriov 0..1; virtual functions
 */
@Buildable
public record NetworkAttachment(
        PortSelector portSelector,
        Optional<NetworkRole> role,
        VlanMode mode,
        long nativeVlan,
        List<String> allowedVlans,
        Optional<Long> mtu,
        Optional<String> lagGroup,
        Optional<SriovConfig> sriov) {

    public NetworkAttachment {
        Attributes.required(portSelector, "portSelector");
        role = Attributes.optional(role);
        Attributes.required(mode, "mode");
        allowedVlans = Attributes.list(allowedVlans, "allowedVlans");
        mtu = Attributes.optional(mtu);
        lagGroup = Attributes.optional(lagGroup);
        sriov = Attributes.optional(sriov);
    }

    public static NetworkAttachmentBuilder builder() {
        return NetworkAttachmentBuilder.builder();
    }
}
