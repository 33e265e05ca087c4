// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.backend.StepResult;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NewRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a router, then its interfaces, then the routes that lead through them. */
final class RoutingAllocation {

    private static final String ROUTING = "typeRoutingResourceData";

    private final AllocationSteps steps;
    private final NeutronClient neutron;
    private final Routers routers;

    RoutingAllocation(AllocationSteps steps) {
        this.steps = steps;
        this.neutron = steps.neutron();
        this.routers = new Routers(neutron);
    }

    RoutingResource run(RoutingResourceData data) {
        List<RoutingInterface> interfaces = data.routingInterface();
        steps.journal().check(() -> {
            steps.mustOffer("router", "networkResourceType");
            steps.checkMetadata(ROUTING, data.metadata());
            data.externalNetworkId()
                    .ifPresent(id -> steps.references().externalNetwork(ROUTING + ".externalNetworkId", id));
            for (int i = 0; i < interfaces.size(); i++) {
                checkInterface(steps.references(), ROUTING + ".interface[" + i + "]", interfaces.get(i));
            }
            int newPorts = (int) interfaces.stream()
                    .filter(link -> link.subnetId().isPresent())
                    .count();
            Quota.forNetworking(steps.cloud(), Map.of(NeutronKind.ROUTER, 1, NeutronKind.PORT, newPorts));
        });
        String id = steps.make(
                "router",
                NeutronKind.ROUTER,
                mark -> Refusals.named(
                        ROUTING + ".externalNetworkId",
                        "names a network that leads outside, with a free address",
                        "choose another",
                        () -> neutron.createRouter(new NewRouter(steps.name(), mark, gateway(data)))),
                routers::remove);
        steps.tag(NeutronKind.ROUTER, id, data.metadata());
        for (int i = 0; i < interfaces.size(); i++) {
            RoutingInterface link = interfaces.get(i);
            String path = ROUTING + ".interface[" + i + "]";
            steps.journal()
                    .step(
                            "interface" + i,
                            () -> routers.connecting(id, link).stream()
                                    .map(port -> new StepResult(port, Optional.empty()))
                                    .toList(),
                            () -> routers.connect(id, path, link),
                            port -> routers.disconnect(id, port));
        }
        if (!data.staticRoute().isEmpty()) {
            steps.journal()
                    .step(
                            "routes",
                            () -> routers.hasRoutes(id) ? List.of(new StepResult(id, Optional.empty())) : List.of(),
                            () -> new StepResult(id, routers.route(id, ROUTING, data.staticRoute())),
                            routers::unroute);
        }
        NeutronRouter made = neutron.router(id).orElseThrow(() -> AllocationSteps.vanished(NeutronKind.ROUTER, id));
        return steps.reader().routers(List.of(made)).get(0);
    }

    private static Optional<NeutronRouter.Gateway> gateway(RoutingResourceData data) {
        return data.externalNetworkId().map(id -> new NeutronRouter.Gateway(id, data.snatEnabled()));
    }

    static void checkInterface(NetworkReferences references, String path, RoutingInterface link) {
        link.subnetId().ifPresent(id -> Routers.mustHaveGateway(path, references.subnet(path + ".subnetId", id)));
        String portPath = path + ".networkPortId";
        link.networkPortId().ifPresent(id -> Routers.mustBeOurs(portPath, references.unusedPort(portPath, id)));
    }
}
