// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.Optional;
import java.util.Set;

/** Changes a subnet. */
final class SubnetChange implements ResourceChange.OfKind {

    private static final String PATH = "updateSubnetData";
    private static final Set<String> CLEARABLE = Set.of("networkResourceName", "gatewayIp");

    private final ResourceChange change;
    private final NetworkSubnetData data;
    private final ClearedAttributes cleared;

    SubnetChange(ResourceChange change) {
        this.change = change;
        this.data = change.request().updateSubnetData().orElseGet(() -> NetworkSubnetData.builder()
                .build());
        this.cleared = change.cleared(CLEARABLE);
    }

    @Override
    public void check() {
        NetworkSubnet current = change.neutron()
                .subnet(change.resource().id())
                .map(NetworkMapper::toSubnet)
                .orElseThrow(() -> FoundResource.missing(change.resource().id()));
        ResourceChange.mustNotChange(PATH + ".networkId", data.networkId(), current.networkId());
        ResourceChange.mustNotChange(PATH + ".ipVersion", data.ipVersion(), Optional.of(current.ipVersion()));
        ResourceChange.mustNotChange(PATH + ".cidr", data.cidr(), Optional.of(current.cidr()));
        cleared.mustNotHave("gatewayIp", PATH + ".gatewayIp", data.gatewayIp().isPresent());
        Tags.check(PATH + ".metadata", data.metadata());
    }

    @Override
    public void apply() {
        ObjectNode wanted = Attributes.none();
        if (cleared.has("networkResourceName")) {
            wanted.put("name", "");
        }
        if (cleared.has("gatewayIp")) {
            wanted.putNull("gateway_ip");
        }
        data.gatewayIp().ifPresent(gateway -> wanted.put("gateway_ip", gateway));
        data.isDhcpEnabled().ifPresent(enabled -> wanted.put("enable_dhcp", enabled));
        if (!data.addressPool().isEmpty()) {
            wanted.set(
                    "allocation_pools",
                    Attributes.tree(data.addressPool().stream()
                            .map(pool -> new NeutronSubnet.Pool(pool.start(), pool.end()))
                            .toList()));
        }
        change.attributes("change", PATH, wanted);
        change.metadata(data.metadata(), cleared);
    }
}
