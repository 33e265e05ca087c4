// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.backend.StepResult;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceBuilder;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkResponseBuilder;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
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
    private List<NeutronPort> leaving = List.of();

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
    public void apply() {
        boolean links = !data.routingInterface().isEmpty() || cleared.has("interface");
        if (links) {
            List<NeutronPort> before = Attributes.list(
                    change.remembered("links-was", () -> Attributes.tree(routers.interfaces(routerId))
                            .toString()),
                    NeutronPort.class);
            connect(before);
            leaving = before.stream()
                    .filter(port -> data.routingInterface().stream().noneMatch(link -> Routers.is(port, link)))
                    .toList();
        }
        change.attributes("change", PATH, wanted());
        if (!data.staticRoute().isEmpty() || cleared.has("staticRoute")) {
            change.attributes("routes", PATH, Attributes.of("routes", Routers.routes(data.staticRoute())));
        }
        change.metadata(data.metadata(), cleared);
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
                        () -> !routers.connecting(routerId, link).isEmpty(),
                        () -> routers.connect(routerId, path, link).upstreamRequestId(),
                        () -> disconnect(routers, routers.connecting(routerId, link)));
            }
        }
    }

    private Optional<String> disconnect(Routers routers, List<String> ports) {
        return ports.stream()
                .flatMap(port -> routers.disconnect(routerId, port).stream())
                .reduce((first, last) -> last);
    }

    @Override
    public UpdateNetworkResponse asCompleted(UpdateNetworkResponse seen) {
        return UpdateNetworkResponseBuilder.builder(seen)
                .routingResourceData(seen.routingResourceData().map(this::withoutLeaving))
                .build();
    }

    private RoutingResource withoutLeaving(RoutingResource seen) {
        List<String> ports = leaving.stream().map(NeutronPort::id).toList();
        return RoutingResourceBuilder.builder(seen)
                .routingInterface(seen.routingInterface().stream()
                        .filter(link ->
                                link.networkPortId().filter(ports::contains).isEmpty())
                        .toList())
                .build();
    }

    /** Removes the interfaces that are not wanted any more: all of them, or those that went are made once more. */
    @Override
    public void complete() {
        if (leaving.isEmpty()) {
            return;
        }
        StepResult router = new StepResult(routerId, Optional.empty());
        change.journal()
                .step(
                        "links-kept",
                        () -> List.of(router),
                        () -> router,
                        made -> leaving.forEach(port -> routers.restore(routerId, port)));
        List<String> ports = leaving.stream().map(NeutronPort::id).toList();
        change.journal().perform("unlink", routerId, () -> {
            CloudAccess finishing = change.resource().cloud().finishing();
            return disconnect(new Routers(finishing.neutron()), ports);
        });
    }
}
