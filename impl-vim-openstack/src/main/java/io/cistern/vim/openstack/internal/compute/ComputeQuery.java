// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.FewIds;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Places;
import io.cistern.vim.openstack.internal.network.PortBandwidths;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerQuery;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Query Virtualised Compute Resource. */
final class ComputeQuery {

    private static final Logger LOG = LoggerFactory.getLogger(ComputeQuery.class);

    /** So many ids fit into the path of one request. */
    private static final int IDS_PER_REQUEST = 100;

    private final CallScope scope;
    private final Filter filter;
    private final AttributeSelector selector;
    private final QueryComputeRequest request;

    ComputeQuery(CallScope scope, QueryComputeRequest request) {
        this.scope = scope;
        this.request = request;
        this.filter = request.queryComputeFilter().orElse(Filter.ALL);
        this.selector = request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS);
    }

    QueryComputeResponse run() {
        PageReader<NovaServer, VirtualCompute> reader =
                new PageReader<>(filter, NovaServer::id, VirtualCompute::computeId);
        PageReader.Result<VirtualCompute> result = Places.read(
                scope,
                request.page(),
                (cloud, page) -> reader.read(
                        page, (marker, limit) -> servers(cloud, marker, limit), servers -> toCompute(cloud, servers)));
        return new QueryComputeResponse(result.elements(), result.nextPageToken());
    }

    private Listing<NovaServer> servers(CloudAccess cloud, Optional<String> marker, int limit) {
        return FewIds.listing(filter, "computeId", marker, cloud.nova()::server).orElseGet(() -> cloud.nova()
                .servers(new ServerQuery(
                        cloud.isAdmin(),
                        one("computeName").map(ComputeQuery::expression),
                        one("runningState").flatMap(ComputeQuery::statuses).orElse(List.of()),
                        Optional.empty(),
                        // Nova does not find what was booted from a volume by the image of that.
                        Optional.empty(),
                        Optional.empty(),
                        marker,
                        limit)));
    }

    /** The one value that an attribute must have. */
    private Optional<String> one(String attribute) {
        return filter.valuesOf(attribute).filter(values -> values.size() == 1).map(values -> values.get(0));
    }

    /** Nova takes a regular expression of the database, whose special characters we match with any. */
    private static String expression(String name) {
        return "^" + name.replaceAll("[^\\p{L}\\p{N} _:@-]", ".") + "$";
    }

    private static Optional<List<String>> statuses(String state) {
        return Arrays.stream(ComputeRunningState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .flatMap(ComputeStates::statuses);
    }

    private List<VirtualCompute> toCompute(CloudAccess cloud, List<NovaServer> servers) {
        List<NovaServer> visible = servers.stream()
                .filter(server -> scope.sees(server.projectId()) && !server.isGone())
                .flatMap(server -> told(cloud, server).stream())
                .toList();
        if (visible.isEmpty()) {
            return List.of();
        }
        Map<String, List<NeutronPort>> ports = wants("virtualNetworkInterface") ? portsOf(cloud, visible) : Map.of();
        PortBandwidths bandwidths = PortBandwidths.of(
                cloud.neutron(), ports.values().stream().flatMap(List::stream).toList());
        AttachedVolumes volumes = wants("virtualDisks") || wants("vcImageId")
                ? AttachedVolumes.of(cloud, visible)
                : AttachedVolumes.none();
        Map<String, String> flavourIds = wants("flavourId") ? cloud.lookups().flavorIds(cloud) : Map.of();
        return visible.stream()
                .map(server -> ComputeMapper.toCompute(
                        server, ports.getOrDefault(server.id(), List.of()), bandwidths, volumes.of(server), flavourIds))
                .toList();
    }

    /** A server as the list has it, or, where its cell is down, as Nova tells it by itself; empty: Nova does not. */
    private static Optional<NovaServer> told(CloudAccess cloud, NovaServer server) {
        Optional<NovaServer> told = Optional.of(server)
                .filter(NovaServer::isTold)
                .or(() -> cloud.nova().server(server.id()).filter(NovaServer::isTold));
        if (told.isEmpty()) {
            LOG.warn("compute resource {} is left out: Compute does not tell what it is", server.id());
        }
        return told;
    }

    /** One server with everything that is shown of it. */
    static VirtualCompute shown(CloudAccess cloud, NovaServer server) {
        List<NeutronPort> ports = cloud.neutron()
                .ports(NeutronQuery.where("device_id", server.id()))
                .items();
        return ComputeMapper.toCompute(
                server,
                ports,
                PortBandwidths.of(cloud.neutron(), ports),
                AttachedVolumes.of(cloud, List.of(server)).of(server),
                cloud.lookups().flavorIds(cloud));
    }

    private boolean wants(String attribute) {
        return selector.wants(attribute)
                || filter.expressions().stream()
                        .anyMatch(term -> term.path().get(0).equals(attribute));
    }

    private static Map<String, List<NeutronPort>> portsOf(CloudAccess cloud, List<NovaServer> servers) {
        List<NeutronPort> ports = new ArrayList<>();
        for (int from = 0; from < servers.size(); from += IDS_PER_REQUEST) {
            List<String> ids = servers.subList(from, Math.min(from + IDS_PER_REQUEST, servers.size())).stream()
                    .map(NovaServer::id)
                    .toList();
            ports.addAll(
                    cloud.neutron().ports(NeutronQuery.where("device_id", ids)).items());
        }
        return ports.stream()
                .collect(Collectors.groupingBy(port -> port.deviceId().orElse("")));
    }
}
