// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NewRouterInterface;
import java.util.List;
import java.util.Optional;

/** Interfaces and routes of routers. All of it can be repeated. */
final class Routers {

    private final NeutronClient neutron;

    Routers(NeutronClient neutron) {
        this.neutron = neutron;
    }

    /** Refuses a subnet to which no router can be the gateway. */
    static void mustHaveGateway(String path, NeutronSubnet subnet) {
        if (subnet.gatewayIp().isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    path + ".subnetId",
                    "names a subnet with a gatewayIp, which the interface takes; " + subnet.id() + " has none",
                    "give the subnet one, or name a port with an address in it");
        }
    }

    /** Refuses a port that somebody else made: Networking deletes it with the interface. */
    static void mustBeOurs(String path, NeutronPort port) {
        if (!port.isMarked()) {
            throw InfrastructureException.invalidArgument(
                    path,
                    "names a port that was allocated here, since it goes with the interface; " + port.id()
                            + " was made by somebody else",
                    "allocate a port or name a subnet");
        }
    }

    /** The ports that are its interfaces. */
    List<NeutronPort> interfaces(String routerId) {
        return neutron.ports(NeutronQuery.where("device_id", routerId)).items().stream()
                .filter(NeutronPort::isRouterInterface)
                .toList();
    }

    /** Whether an interface is what is asked for. */
    static boolean is(NeutronPort port, RoutingInterface asked) {
        return asked.networkPortId().filter(port.id()::equals).isPresent()
                || asked.subnetId().isPresent()
                        && port.fixedIps().stream().anyMatch(ip -> ip.subnetId().equals(asked.subnetId()));
    }

    boolean has(String routerId, RoutingInterface asked) {
        return interfaces(routerId).stream().anyMatch(port -> is(port, asked));
    }

    /** The interface that a port is, however it was asked for. */
    static RoutingInterface through(NeutronPort port) {
        return new RoutingInterface(Optional.empty(), Optional.of(port.id()));
    }

    /** Makes an interface, unless it is there. */
    Optional<String> connect(String routerId, String path, RoutingInterface asked) {
        if (has(routerId, asked)) {
            return Optional.empty();
        }
        return Refusals.named(
                path,
                "has addresses that overlap those of no other interface, and an address that nothing uses",
                "choose another subnet or port",
                () -> neutron.addInterface(routerId, new NewRouterInterface(asked.subnetId(), asked.networkPortId())));
    }

    /** Removes an interface, unless it is gone. */
    Optional<String> disconnect(String routerId, RoutingInterface asked) {
        return interfaces(routerId).stream()
                .filter(port -> is(port, asked))
                .findFirst()
                .flatMap(port -> neutron.removeInterface(routerId, port.id()));
    }

    /** Makes an interface that was removed once more, with the addresses it had. */
    Optional<String> restore(String routerId, NeutronPort removed) {
        boolean isBack =
                interfaces(routerId).stream().anyMatch(port -> port.fixedIps().equals(removed.fixedIps()));
        if (isBack) {
            return Optional.empty();
        }
        return neutron.addInterface(
                routerId,
                gatewayOf(removed)
                        .map(subnetId -> new NewRouterInterface(Optional.of(subnetId), Optional.empty()))
                        .orElseGet(() -> new NewRouterInterface(
                                Optional.empty(),
                                Optional.of(neutron.createPort(NetworkRequests.like(removed))
                                        .resource()
                                        .id()))));
    }

    /** The subnet of which an interface is the gateway: Networking makes its port by itself. */
    private Optional<String> gatewayOf(NeutronPort port) {
        return port.fixedIps().stream()
                .filter(ip -> ip.subnetId()
                        .flatMap(neutron::subnet)
                        .filter(subnet -> subnet.gatewayIp().equals(ip.ipAddress()))
                        .isPresent())
                .findFirst()
                .flatMap(NeutronPort.FixedIp::subnetId);
    }

    /** Replaces its static routes. */
    Optional<String> route(String routerId, String path, List<StaticRoute> routes) {
        return Refusals.named(
                path + ".staticRoute",
                "has next hops in networks that the routing resource has an interface in, other than itself",
                "correct them or add the interface",
                () -> neutron.update(NeutronKind.ROUTER, routerId, Attributes.of("routes", routes(routes))));
    }

    static List<NeutronRouter.Route> routes(List<StaticRoute> routes) {
        return routes.stream()
                .map(route -> new NeutronRouter.Route(route.destination(), route.nextHop()))
                .toList();
    }

    /**
     * Removes a router with its routes and interfaces, and their ports: Networking keeps no port that was an interface.
     *
     * @throws InfrastructureException CONFLICT: something can be reached from outside through it
     */
    Optional<String> remove(String routerId) {
        Optional<NeutronRouter> router = neutron.router(routerId);
        if (router.isEmpty()) {
            return Optional.empty();
        }
        mustNotLead(routerId);
        if (!router.get().routes().isEmpty()) {
            neutron.update(NeutronKind.ROUTER, routerId, Attributes.of("routes", List.of()));
        }
        interfaces(routerId).forEach(port -> neutron.removeInterface(routerId, port.id()));
        return neutron.delete(NeutronKind.ROUTER, routerId);
    }

    /** Networking itself finds that out after the routes are gone. */
    private void mustNotLead(String routerId) {
        List<String> addresses = neutron.floatingIps(routerId);
        if (!addresses.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "network resource " + routerId + ": " + String.join(", ", addresses)
                            + " lead from outside through it",
                    ErrorDetails.builder()
                            .resourceId(routerId)
                            .rule("leads no floating address to anything")
                            .remedy("release these addresses first")
                            .build());
        }
    }
}
