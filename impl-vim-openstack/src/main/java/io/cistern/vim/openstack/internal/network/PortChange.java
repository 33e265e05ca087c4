// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.PortTypes;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import java.util.Optional;
import java.util.Set;

/** Changes a port. */
final class PortChange implements ResourceChange.OfKind {

    private static final String PATH = "updateNetworkPort";
    private static final Set<String> CLEARABLE = Set.of("networkResourceName", "networkQoS", "ipAddress");

    private final ResourceChange change;
    private final VirtualNetworkPortData data;
    private final ClearedAttributes cleared;
    private final QosChange qos;
    private Optional<String> formerQos = Optional.empty();

    PortChange(ResourceChange change) {
        this.change = change;
        this.data = change.request().updateNetworkPort().orElseGet(() -> VirtualNetworkPortData.builder()
                .build());
        this.cleared = change.cleared(CLEARABLE);
        this.qos = new QosChange(change, PATH, data.networkQoS(), data.bandwidth(), cleared);
    }

    @Override
    public void check() {
        NeutronPort current = change.neutron()
                .port(change.resource().id())
                .orElseThrow(() -> FoundResource.missing(change.resource().id()));
        NetworkRequests.refuseUnsupported(PATH, data);
        ResourceChange.mustNotChange(PATH + ".networkId", data.networkId(), Optional.of(current.networkId()));
        data.segmentId()
                .ifPresent(segment -> NetworkRequests.refuseOtherSegment(
                        PATH, segment, change.references().network(PATH + ".networkId", current.networkId())));
        // A port that was allocated to be the parent of a trunk is one as soon as there is the trunk.
        ResourceChange.mustNotChange(
                PATH + ".portType",
                data.portType().filter(type -> !type.equals(PortTypes.TRUNK)),
                Optional.of(NetworkMapper.typeOf(current)));
        cleared.mustNotHave("ipAddress", PATH + ".ipAddress", !data.ipAddress().isEmpty());
        PortAllocation.checkSubnets(change.references(), PATH, current.networkId(), data.ipAddress());
        Tags.check(PATH + ".metadata", data.metadata());
        qos.check();
    }

    @Override
    public void apply() {
        ObjectNode wanted = Attributes.none();
        if (cleared.has("networkResourceName")) {
            wanted.put("name", "");
        }
        if (!data.ipAddress().isEmpty() || cleared.has("ipAddress")) {
            wanted.set("fixed_ips", Attributes.tree(NetworkRequests.addresses(data.ipAddress())));
        }
        data.macAddress().ifPresent(mac -> wanted.put("mac_address", mac));
        data.typeVirtualNic().ifPresent(type -> wanted.put("binding:vnic_type", VnicTypes.of(type)));
        data.isPortSecurityEnabled().ifPresent(enabled -> {
            wanted.put("port_security_enabled", enabled);
            if (!enabled) {
                // Groups say what to let in; Networking refuses them where everything is.
                wanted.putArray("security_groups");
            }
        });
        qos.addTo(wanted);
        ObjectNode before = change.attributes("change", PATH, wanted);
        change.metadata(data.metadata(), cleared);
        formerQos = qos.former(before);
    }

    @Override
    public void complete() {
        formerQos.ifPresent(change::removeFormerQos);
    }
}
