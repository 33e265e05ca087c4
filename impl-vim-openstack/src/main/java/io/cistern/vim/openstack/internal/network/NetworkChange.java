// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import java.util.Optional;
import java.util.Set;

/** Changes a network. */
final class NetworkChange implements ResourceChange.OfKind {

    private static final String PATH = "updateNetworkData";
    private static final Set<String> CLEARABLE = Set.of("networkResourceName", "networkQoS", "sharingCriteria");

    private final ResourceChange change;
    private final VirtualNetworkData data;
    private final ClearedAttributes cleared;
    private final QosChange qos;
    private Optional<String> formerQos = Optional.empty();

    NetworkChange(ResourceChange change) {
        this.change = change;
        this.data = change.request().updateNetworkData().orElseGet(() -> VirtualNetworkData.builder()
                .build());
        this.cleared = change.cleared(CLEARABLE);
        this.qos = new QosChange(change, PATH, data.networkQoS(), data.bandwidth(), cleared);
    }

    @Override
    public void check() {
        NeutronNetwork current = change.neutron()
                .network(change.resource().id())
                .orElseThrow(() -> FoundResource.missing(change.resource().id()));
        NetworkRequests.refuseUnsupported(PATH, data);
        ResourceChange.mustNotChange(PATH + ".networkType", data.networkType(), current.networkType());
        ResourceChange.mustNotChange(PATH + ".providerNetwork", data.providerNetwork(), current.physicalNetwork());
        cleared.mustNotHave(
                "sharingCriteria",
                PATH + ".sharingCriteria",
                !data.sharingCriteria().isEmpty());
        Tags.check(PATH + ".metadata", data.metadata());
        qos.check();
    }

    @Override
    public void apply() {
        ObjectNode wanted = Attributes.none();
        if (cleared.has("networkResourceName")) {
            wanted.put("name", "");
        }
        data.segmentationId().ifPresent(id -> wanted.set("provider:segmentation_id", Attributes.number(id)));
        Optional<Boolean> sharedWithAll =
                data.isShared().map(shared -> shared && data.sharingCriteria().isEmpty());
        sharedWithAll.ifPresent(shared -> wanted.put("shared", shared));
        qos.addTo(wanted);
        ObjectNode before = change.attributes("change", PATH, wanted);
        boolean sharedWithNobody = data.isShared().filter(shared -> !shared).isPresent();
        if (!data.sharingCriteria().isEmpty() || sharedWithNobody || cleared.has("sharingCriteria")) {
            new SharesChange(change).become(data.sharingCriteria());
        }
        change.metadata(data.metadata(), cleared);
        formerQos = qos.former(before);
    }

    @Override
    public void complete() {
        formerQos.ifPresent(change::removeFormerQos);
    }
}
