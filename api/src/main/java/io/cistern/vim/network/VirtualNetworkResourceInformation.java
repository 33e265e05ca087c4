// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A type of network resource that can be consumed (IFA 005 clause 8.3.5).
 *
 * @param networkResourceTypeId 1; identifier of the type
 * @param bandwidth 0..1; minimum bandwidth in Mbps
 * @param networkType 0..1; kind of network, see {@link NetworkTypes}
 * @param networkQoS 0..N; quality of service that can be had
 * @param zoneId 0..N; resource zones that offer it; none: all, or the VIM does not say
 */
@Buildable
public record VirtualNetworkResourceInformation(
        String networkResourceTypeId,
        Optional<BigDecimal> bandwidth,
        Optional<String> networkType,
        List<NetworkQoS> networkQoS,
        @Extension("the standard does not say where a type can be had") List<String> zoneId) {

    public VirtualNetworkResourceInformation {
        Attributes.required(networkResourceTypeId, "networkResourceTypeId");
        bandwidth = Attributes.optional(bandwidth);
        networkType = Attributes.optional(networkType);
        networkQoS = Attributes.list(networkQoS, "networkQoS");
        zoneId = Attributes.list(zoneId, "zoneId");
    }

    public static VirtualNetworkResourceInformationBuilder builder() {
        return VirtualNetworkResourceInformationBuilder.builder();
    }
}
