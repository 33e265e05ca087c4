// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes a routing resource: its interfaces and its routes become those that are given. Interfaces come first and go
 * last, so that routes lead somewhere all the time.
 */
final class RoutingChange implements ResourceChange.OfKind {

    private static final String PATH = "updateRoutingResourceData";
    private static final Set<String> CLEARABLE = Set.of("name", "externalNetworkId", "interface", "staticRoute");

    private final ResourceChange change;
    private final String routerId;
    private final Routers routers;
    private final RoutingResourceData data;
    private final ClearedAttributes cleared;

    RoutingChange(ResourceChange change) {
        this.change = change;
        this.routerId = change.resource().id();
        this.routers = new Routers(change.neutron());
        this.data = change.request().updateRoutingResourceData().orElseGet(() -> RoutingResourceData.builder()
                .build());
        this.cleared = change.cleared(CLEARABLE);
    }

    @Override
    public void check() {
        NetworkReferences references = change.references();
        data.externalNetworkId().ifPresent(id -> references.externalNetwork(PATH + ".externalNetworkId", id));
        cleared.mustNotHave(
                "externalNetworkId",
                PATH + ".externalNetworkId",
                data.externalNetworkId().isPresent());
        cleared.mustNotHave(
                "interface", PATH + ".interface", !data.routingInterface().isEmpty());
        cleared.mustNotHave(
                "staticRoute", PATH + ".staticRoute", !data.staticRoute().isEmpty());
        List<NeutronPort> there = routers.interfaces(routerId);
        for (int i = 0; i < data.routingInterface().size(); i++) {
            RoutingInterface link = data.routingInterface().get(i);
            if (there.stream().noneMatch(port -> Routers.is(port, link))) {
                RoutingAllocation.checkInterface(references, PATH + ".interface[" + i + "]", link);
            }
        }
        Tags.check(PATH + ".metadata", data.metadata());
    }

    @Override
    public Optional<String> apply() {
        List<NeutronPort> before = List.of();
        boolean links = !data.routingInterface().isEmpty() || cleared.has("interface");
        if (links) {
            before = Attributes.list(
                    change.remembered("links-was", () -> Attributes.tree(routers.interfaces(routerId))
                            .toString()),
                    NeutronPort.class);
            connect(before);
        }
        change.attributes("change", PATH, wanted());
        if (!data.staticRoute().isEmpty() || cleared.has("staticRoute")) {
            change.attributes("routes", PATH, Attributes.of("routes", Routers.routes(data.staticRoute())));
        }
        change.metadata(data.metadata(), cleared);
        disconnect(before);
        return Optional.empty();
    }

    private ObjectNode wanted() {
        ObjectNode wanted = Attributes.none();
        if (cleared.has("name")) {
            wanted.put("name", "");
        }
        if (cleared.has("externalNetworkId")) {
            wanted.putNull("external_gateway_info");
        }
        data.externalNetworkId()
                .ifPresent(id -> wanted.set(
                        "external_gateway_info", Attributes.tree(new NeutronRouter.Gateway(id, data.snatEnabled()))));
        return wanted;
    }

    private void connect(List<NeutronPort> before) {
        for (int i = 0; i < data.routingInterface().size(); i++) {
            RoutingInterface link = data.routingInterface().get(i);
            String path = PATH + ".interface[" + i + "]";
            if (before.stream().noneMatch(port -> Routers.is(port, link))) {
                change.step(
                        "link" + i,
                        () -> routers.has(routerId, link),
                        () -> routers.connect(routerId, path, link),
                        () -> routers.disconnect(routerId, link));
            }
        }
    }

    private void disconnect(List<NeutronPort> before) {
        for (int i = 0; i < before.size(); i++) {
            NeutronPort port = before.get(i);
            if (data.routingInterface().stream().noneMatch(link -> Routers.is(port, link))) {
                change.step(
                        "unlink" + i,
                        () -> !routers.has(routerId, Routers.through(port)),
                        () -> change.neutron().removeInterface(routerId, port.id()),
                        () -> routers.restore(routerId, port));
            }
        }
    }
}
