// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQosPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronRbacPolicy;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes elements of Networking's resources, many at a time, leaving out what the caller may not see. What an element has
 * from other resources is asked for once for all of them, and only where it is wanted.
 */
final class NetworkReader {

    /** So many ids fit into the path of one request. */
    static final int IDS_PER_REQUEST = 100;

    private final CallScope scope;
    private final CloudAccess cloud;
    private final NeutronClient neutron;
    private final Predicate<String> wants;

    /** @param wants whether an attribute is wanted */
    NetworkReader(CallScope scope, CloudAccess cloud, Predicate<String> wants) {
        this.scope = scope;
        this.cloud = cloud;
        this.neutron = cloud.neutron();
        this.wants = wants;
    }

    /** Reads everything but the ports of networks, which can be many. */
    NetworkReader(CallScope scope, CloudAccess cloud) {
        this(scope, cloud, attribute -> !attribute.equals("networkPort"));
    }

    List<VirtualNetwork> networks(List<NeutronNetwork> networks) {
        List<NeutronNetwork> visible = networks.stream()
                .filter(network -> network.isShared() || scope.sees(network.projectId()))
                .toList();
        List<String> ids = visible.stream().map(NeutronNetwork::id).toList();
        Map<String, List<VirtualNetworkPort>> ports = wants.test("networkPort")
                ? ports(inParts(ids, some -> neutron.ports(NeutronQuery.where("network_id", some))
                                .items()))
                        .stream()
                        .collect(Collectors.groupingBy(VirtualNetworkPort::networkId))
                : Map.of();
        Map<String, NeutronQosPolicy> policies =
                policies(visible.stream().flatMap(network -> network.qosPolicyId().stream()));
        Map<String, List<String>> shares = wantsAny("isShared", "sharingCriteria") ? shares(ids) : Map.of();
        Map<String, List<String>> connected = wants.test("connectedNetworks") ? connected(ids) : Map.of();
        return visible.stream()
                .map(network -> NetworkMapper.toNetwork(
                        network,
                        ports.getOrDefault(network.id(), List.of()),
                        network.qosPolicyId().map(policies::get),
                        shares.getOrDefault(network.id(), List.of()),
                        connected.getOrDefault(network.id(), List.of())))
                .toList();
    }

    private Map<String, List<String>> shares(List<String> networkIds) {
        return inParts(networkIds, some -> Shares.of(cloud, some)).stream()
                .collect(Collectors.groupingBy(
                        NeutronRbacPolicy::objectId,
                        Collectors.mapping(NeutronRbacPolicy::target, Collectors.toList())));
    }

    /** The networks that a router of the caller's joins with a network. */
    private Map<String, List<String>> connected(List<String> networkIds) {
        List<NeutronPort> here = inParts(networkIds, some -> neutron.ports(
                        NeutronQuery.where("network_id", some).and("device_owner", NeutronPort.ROUTER_INTERFACES))
                .items());
        Map<String, List<NeutronPort>> ofRouters = interfaces(here.stream()
                .flatMap(port -> port.deviceId().stream())
                .distinct()
                .toList());
        Map<String, List<String>> connected = new HashMap<>();
        for (NeutronPort port : here) {
            ofRouters.getOrDefault(port.deviceId().orElse(""), List.of()).stream()
                    .map(NeutronPort::networkId)
                    .filter(other -> !other.equals(port.networkId()))
                    .filter(other ->
                            !connected.getOrDefault(port.networkId(), List.of()).contains(other))
                    .forEach(other -> connected
                            .computeIfAbsent(port.networkId(), id -> new ArrayList<>())
                            .add(other));
        }
        return connected;
    }

    List<NetworkSubnet> subnets(List<NeutronSubnet> subnets) {
        return subnets.stream()
                .filter(subnet -> scope.sees(subnet.projectId()) || isUsable(subnet))
                .map(NetworkMapper::toSubnet)
                .toList();
    }

    /** A subnet of another project's network can be seen when the network is shared. */
    private boolean isUsable(NeutronSubnet subnet) {
        return cloud.lookups()
                .network(cloud, subnet.networkId())
                .filter(NeutronNetwork::isShared)
                .isPresent();
    }

    List<VirtualNetworkPort> ports(List<NeutronPort> ports) {
        List<NeutronPort> visible =
                ports.stream().filter(port -> scope.sees(port.projectId())).toList();
        Map<String, NeutronQosPolicy> policies =
                policies(visible.stream().flatMap(port -> port.qosPolicyId().stream()));
        Map<String, String> segments = wants.test("segmentId") && !visible.isEmpty() ? segments(visible) : Map.of();
        return visible.stream()
                .map(port -> NetworkMapper.toPort(
                        port, port.qosPolicyId().map(policies::get), Optional.ofNullable(segments.get(port.id()))))
                .toList();
    }

    /** That of a port in its trunk, else that of its network, which is shown to administrators only. */
    private Map<String, String> segments(List<NeutronPort> ports) {
        Map<String, String> segments = new HashMap<>();
        if (cloud.isAdmin()) {
            List<String> networkIds =
                    ports.stream().map(NeutronPort::networkId).distinct().toList();
            Map<String, Optional<String>> ofNetworks =
                    inParts(networkIds, some -> neutron.networks(NeutronQuery.where("id", some))
                                    .items())
                            .stream()
                            .collect(Collectors.toMap(NeutronNetwork::id, NeutronNetwork::segmentationId));
            ports.forEach(port -> ofNetworks
                    .getOrDefault(port.networkId(), Optional.empty())
                    .ifPresent(segment -> segments.put(port.id(), segment)));
        }
        trunks().forEach(trunk ->
                trunk.subPorts().forEach(port -> segments.put(port.portId(), Integer.toString(port.segmentationId()))));
        return segments;
    }

    /** A cloud need not have trunks. */
    private List<NeutronTrunk> trunks() {
        try {
            return neutron.trunks(NeutronQuery.ALL).items();
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            return List.of();
        }
    }

    List<VirtualTrunk> trunks(List<NeutronTrunk> trunks) {
        return trunks.stream()
                .filter(trunk -> scope.sees(trunk.projectId()))
                .map(NetworkMapper::toTrunk)
                .toList();
    }

    List<RoutingResource> routers(List<NeutronRouter> routers) {
        List<NeutronRouter> visible = routers.stream()
                .filter(router -> scope.sees(router.projectId()))
                .toList();
        Map<String, List<NeutronPort>> interfaces = wants.test("interface")
                ? interfaces(visible.stream().map(NeutronRouter::id).toList())
                : Map.of();
        return visible.stream()
                .map(router -> NetworkMapper.toRouter(router, interfaces.getOrDefault(router.id(), List.of())))
                .toList();
    }

    private Map<String, List<NeutronPort>> interfaces(List<String> routerIds) {
        return inParts(routerIds, some -> neutron.ports(NeutronQuery.where("device_id", some))
                        .items())
                .stream()
                .filter(NeutronPort::isRouterInterface)
                .collect(Collectors.groupingBy(port -> port.deviceId().orElse("")));
    }

    private Map<String, NeutronQosPolicy> policies(Stream<String> ids) {
        if (!wantsAny("networkQoS", "bandwidth")) {
            return Map.of();
        }
        return inParts(ids.distinct().toList(), some -> neutron.qosPolicies(NeutronQuery.where("id", some))
                        .items())
                .stream()
                .collect(Collectors.toMap(NeutronQosPolicy::id, Function.identity()));
    }

    private boolean wantsAny(String... attributes) {
        return Stream.of(attributes).anyMatch(wants);
    }

    static <T> List<T> inParts(List<String> ids, Function<List<String>, Collection<T>> ask) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_PER_REQUEST) {
            all.addAll(ask.apply(ids.subList(from, Math.min(from + IDS_PER_REQUEST, ids.size()))));
        }
        return all;
    }
}
