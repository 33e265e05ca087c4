// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subnet that is asked for, or the layer 3 attributes of a network that is (IFA 005 clause 8.4.4.4).
 *
 * @param networkId 0..1; network it belongs to; absent in the layer 3 attributes of a network and in an update
 * @param ipVersion 1; absent only in an update
 * @param gatewayIp 0..1; address of the gateway; absent: as the VIM chooses
 * @param cidr 1; its addresses, e.g. 192.0.2.0/24; absent only in an update
 * @param isDhcpEnabled 0..1; whether addresses are given by DHCP; absent: as the VIM chooses
 * @param addressPool 0..N; ranges that addresses are taken from; absent: all but the gateway
 * @param metadata 0..N; metadata of the subnet
 */
@Buildable
public record NetworkSubnetData(
        Optional<String> networkId,
        Optional<IpVersion> ipVersion,
        Optional<String> gatewayIp,
        Optional<String> cidr,
        Optional<Boolean> isDhcpEnabled,
        List<IpAddressRange> addressPool,
        Map<String, String> metadata) {

    public NetworkSubnetData {
        networkId = Attributes.optional(networkId);
        ipVersion = Attributes.optional(ipVersion);
        gatewayIp = Attributes.optional(gatewayIp);
        cidr = Attributes.optional(cidr);
        isDhcpEnabled = Attributes.optional(isDhcpEnabled);
        addressPool = Attributes.list(addressPool, "addressPool");
        metadata = Attributes.map(metadata, "metadata");
    }

    public static NetworkSubnetDataBuilder builder() {
        return NetworkSubnetDataBuilder.builder();
    }
}
