// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtual network interface that is asked for (IFA 005 clause 8.4.2.6).
 *
 * @param networkId 0..1; network to attach to; absent: an interface without a network
 * @param networkPortId 0..1; port to attach to; absent: no specific port
 * @param typeVirtualNic 1; how it is realised, see {@link TypesOfVirtualNic}
 * @param typeConfiguration 0..N; further configuration by type, as key=value
 * @param bandwidth 0..1; bandwidth in Mbps
 * @param accelerationCapability 0..N; acceleration, e.g. RDMA
 * @param macAddress 0..1; MAC address; only in Update Virtualised Compute Resource
 * @param ipAddress 0..N; fixed addresses; only in Update Virtualised Compute Resource
 * @param metadata 0..N; metadata of the interface
 */
@Buildable
public record VirtualNetworkInterfaceData(
        Optional<String> networkId,
        Optional<String> networkPortId,
        String typeVirtualNic,
        List<String> typeConfiguration,
        Optional<BigDecimal> bandwidth,
        List<String> accelerationCapability,
        @Extension("in an update there is no VirtualInterfaceData to carry it") Optional<String> macAddress,
        @Extension("in an update there is no VirtualInterfaceData to carry them") List<String> ipAddress,
        Map<String, String> metadata) {

    public VirtualNetworkInterfaceData {
        networkId = Attributes.optional(networkId);
        networkPortId = Attributes.optional(networkPortId);
        Attributes.required(typeVirtualNic, "typeVirtualNic");
        typeConfiguration = Attributes.list(typeConfiguration, "typeConfiguration");
        bandwidth = Attributes.optional(bandwidth);
        accelerationCapability = Attributes.list(accelerationCapability, "accelerationCapability");
        macAddress = Attributes.optional(macAddress);
        ipAddress = Attributes.list(ipAddress, "ipAddress");
        metadata = Attributes.map(metadata, "metadata");
    }

    public static VirtualNetworkInterfaceDataBuilder builder() {
        return VirtualNetworkInterfaceDataBuilder.builder();
    }
}
