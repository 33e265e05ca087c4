// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StepResult;
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

    /** The ports that are an interface which is asked for. */
    List<String> connecting(String routerId, RoutingInterface asked) {
        return interfaces(routerId).stream()
                .filter(port -> is(port, asked))
                .map(NeutronPort::id)
                .toList();
    }

    /** Makes an interface; returns the port that it is. */
    StepResult connect(String routerId, String path, RoutingInterface asked) {
        return Refusals.named(
                path,
                "has addresses that overlap those of no other interface, and an address that nothing uses",
                "choose another subnet or port",
                () -> neutron.addInterface(routerId, new NewRouterInterface(asked.subnetId(), asked.networkPortId())));
    }

    /**
     * Removes an interface with its port; gone is well. Where that is refused it is asked for once more: an interface
     * cannot be put back as it was, so that a change which is half done is finished if it can be.
     */
    Optional<String> disconnect(String routerId, String portId) {
        try {
            return neutron.removeInterface(routerId, portId);
        } catch (InfrastructureException first) {
            boolean isGone = interfaces(routerId).stream().map(NeutronPort::id).noneMatch(portId::equals);
            return isGone ? Optional.empty() : neutron.removeInterface(routerId, portId);
        }
    }

    /**
     * Makes an interface that was removed once more, with the addresses it had.
     *
     * @throws InfrastructureException CONFLICT: its port was allocated by a consumer, and there is another one now
     */
    void restore(String routerId, NeutronPort removed) {
        boolean isBack =
                interfaces(routerId).stream().anyMatch(port -> port.fixedIps().equals(removed.fixedIps()));
        if (!isBack) {
            addOnceMore(routerId, removed);
        }
        if (removed.isMarked() && neutron.port(removed.id()).isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "network resource " + routerId + " has its interface back, but through another port: "
                            + removed.id() + " went with the interface",
                    ErrorDetails.builder()
                            .resourceId(routerId)
                            .remedy("look up the ports of the routing resource")
                            .build());
        }
    }

    private void addOnceMore(String routerId, NeutronPort removed) {
        neutron.addInterface(
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

    /** Removes its static routes, unless they are gone with it. */
    void unroute(String routerId) {
        if (hasRoutes(routerId)) {
            neutron.update(NeutronKind.ROUTER, routerId, Attributes.of("routes", List.of()));
        }
    }

    boolean hasRoutes(String routerId) {
        return neutron.router(routerId)
                .filter(router -> !router.routes().isEmpty())
                .isPresent();
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
        interfaces(routerId).forEach(port -> disconnect(routerId, port.id()));
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
