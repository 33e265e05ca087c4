// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subnet of a virtual network (IFA 005 clause 8.4.5.3).
 *
 * @param resourceId 1; identifier of the subnet
 * @param networkResourceName 0..1; the name that the consumer gave
 * @param networkId 0..1; network it belongs to
 * @param ipVersion 1; version of the Internet Protocol
 * @param gatewayIp 0..1; address of the gateway; cardinality 1 in the standard, absent where it has none
 * @param cidr 1; its addresses
 * @param isDhcpEnabled 1; whether addresses are given by DHCP
 * @param addressPool 0..N; ranges that addresses are taken from
 * @param operationalState 0..1; whether it can be used; absent where the VIM does not say
 * @param metadata 0..N; what the consumer attached, in its order
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record NetworkSubnet(
        String resourceId,
        @Extension("the request gives a name and the element has no place for it") Optional<String> networkResourceName,
        Optional<String> networkId,
        IpVersion ipVersion,
        Optional<String> gatewayIp,
        String cidr,
        boolean isDhcpEnabled,
        List<IpAddressRange> addressPool,
        Optional<OperationalState> operationalState,
        Map<String, String> metadata,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public NetworkSubnet {
        Attributes.required(resourceId, "resourceId");
        networkResourceName = Attributes.optional(networkResourceName);
        networkId = Attributes.optional(networkId);
        Attributes.required(ipVersion, "ipVersion");
        gatewayIp = Attributes.optional(gatewayIp);
        Attributes.required(cidr, "cidr");
        addressPool = Attributes.list(addressPool, "addressPool");
        operationalState = Attributes.optional(operationalState);
        metadata = Attributes.map(metadata, "metadata");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static NetworkSubnetBuilder builder() {
        return NetworkSubnetBuilder.builder();
    }
}
