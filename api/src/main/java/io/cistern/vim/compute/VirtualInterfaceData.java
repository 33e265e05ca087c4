// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * What one network interface of a new compute resource is given (IFA 005 clause 8.4.3.7). Entry <i>i</i> belongs
 * to interface <i>i</i> of the flavour; its network is that of the port, else the network or subnet named here,
 * else that of the flavour.
 *
 * @param ipAddress 0..N; fixed addresses; absent: as the subnet assigns them
 * @param macAddress 0..1; MAC address; absent: as the VIM chooses
 * @param networkId 0..1; network to attach to
 * @param subnetId 0..1; subnet to take an address from
 * @param networkPortId 0..1; existing port to attach to; excludes every other attribute
 */
@Buildable
public record VirtualInterfaceData(
        List<String> ipAddress,
        Optional<String> macAddress,
        @Extension("one flavour serves machines of many networks") Optional<String> networkId,
        @Extension("one network can have several subnets") Optional<String> subnetId,
        @Extension("ports are allocated ahead of their machine") Optional<String> networkPortId) {

    public VirtualInterfaceData {
        ipAddress = Attributes.list(ipAddress, "ipAddress");
        macAddress = Attributes.optional(macAddress);
        networkId = Attributes.optional(networkId);
        subnetId = Attributes.optional(subnetId);
        networkPortId = Attributes.optional(networkPortId);
    }

    public static VirtualInterfaceDataBuilder builder() {
        return VirtualInterfaceDataBuilder.builder();
    }
}
