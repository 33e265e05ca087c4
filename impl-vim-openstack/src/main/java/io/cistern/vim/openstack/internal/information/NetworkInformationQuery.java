// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkQosNames;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationResponse;
import io.cistern.vim.network.VirtualNetworkResourceInformation;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.neutron.NeutronAgent;
import io.cistern.vim.openstack.internal.neutron.NeutronCapabilities;
import io.cistern.vim.openstack.internal.neutron.NeutronSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Query Virtualised Network Resource Information. What a project gets that names no type is always there; the kinds of
 * segment are told to administrators.
 */
final class NetworkInformationQuery {

    /** The type of a network for which nothing is asked. */
    private static final String DEFAULT = "default";

    /** What Networking calls the rules that the standard's names stand for. */
    private static final Map<String, String> RULES = Map.of(
            "bandwidth_limit", NetworkQosNames.MAX_BANDWIDTH_KBPS,
            "minimum_bandwidth", NetworkQosNames.MIN_BANDWIDTH_KBPS,
            "dscp_marking", NetworkQosNames.DSCP_MARK);

    private final CloudAccess cloud;
    private final QueryNetworkResourceInformationRequest request;
    private final Filter filter;

    NetworkInformationQuery(CloudAccess cloud, QueryNetworkResourceInformationRequest request) {
        this.cloud = cloud;
        this.request = request;
        this.filter = request.informationQueryFilter().orElse(Filter.ALL);
    }

    QueryNetworkResourceInformationResponse run() {
        AttributeSelector selector = request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS);
        Withheld.check(cloud, filter, selector, Set.of("networkType"));
        List<VirtualNetworkResourceInformation> all = types();
        PageReader.Result<VirtualNetworkResourceInformation> result = new PageReader<>(
                        filter,
                        VirtualNetworkResourceInformation::networkResourceTypeId,
                        VirtualNetworkResourceInformation::networkResourceTypeId)
                .read(
                        request.page(),
                        InMemory.listing(all, VirtualNetworkResourceInformation::networkResourceTypeId),
                        types -> types);
        return new QueryNetworkResourceInformationResponse(result.elements(), result.nextPageToken());
    }

    private List<VirtualNetworkResourceInformation> types() {
        NeutronCapabilities networking = cloud.capabilities();
        List<NetworkQoS> qos = qos(networking);
        List<String> zones = networking.availabilityZones();
        Map<String, Optional<String>> types = new TreeMap<>();
        types.put(DEFAULT, Optional.empty());
        if (cloud.isAdmin()) {
            segments(networking)
                    .filter(segment -> segment.networkType().isPresent())
                    .forEach(segment -> types.put(typeId(segment), segment.networkType()));
        }
        List<VirtualNetworkResourceInformation> information = new ArrayList<>();
        types.forEach((id, type) ->
                information.add(new VirtualNetworkResourceInformation(id, Optional.empty(), type, qos, zones)));
        return information;
    }

    /** What administrators have set aside, else what hosts can build; and what there is already. */
    private static Stream<NeutronSegment> segments(NeutronCapabilities networking) {
        List<NeutronSegment> ranges = networking.segmentRanges();
        Stream<NeutronSegment> possible = ranges.isEmpty()
                ? networking.agents().stream()
                        .map(NeutronAgent::overlays)
                        .flatMap(List::stream)
                        .map(overlay -> new NeutronSegment(Optional.of(overlay), Optional.empty()))
                : ranges.stream();
        return Stream.concat(possible, networking.segmentsInUse().stream());
    }

    /** The kind of segment and, where it lies on a physical network, that. */
    private static String typeId(NeutronSegment segment) {
        String type = segment.networkType().orElseThrow();
        return segment.physicalNetwork().map(network -> type + ":" + network).orElse(type);
    }

    private static List<NetworkQoS> qos(NeutronCapabilities networking) {
        return Stream.concat(
                        networking.qosRuleTypes().stream()
                                .filter(RULES::containsKey)
                                .map(rule -> new NetworkQoS(RULES.get(rule), "supported")),
                        networking.qosPolicies().stream()
                                .map(policy -> new NetworkQoS(NetworkQosNames.QOS_POLICY_ID, policy)))
                .toList();
    }
}
