// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The part of a filter that Networking is asked for itself. It may let more through than the filter, never less: what
 * comes is filtered again.
 */
final class PushedFilter {

    /** What Networking can be asked for directly, by attribute of the element. */
    private static final Map<NetworkResourceType, Map<String, String>> ATTRIBUTES = Map.of(
            NetworkResourceType.NETWORK,
            Map.of("networkResourceId", "id", "networkResourceName", "name", "resourceGroupId", "project_id"),
            NetworkResourceType.SUBNET,
            Map.of(
                    "resourceId", "id",
                    "networkResourceName", "name",
                    "resourceGroupId", "project_id",
                    "networkId", "network_id",
                    "cidr", "cidr",
                    "gatewayIp", "gateway_ip"),
            NetworkResourceType.NETWORK_PORT,
            Map.of(
                    "resourceId", "id",
                    "networkResourceName", "name",
                    "resourceGroupId", "project_id",
                    "networkId", "network_id",
                    "attachedResourceId", "device_id",
                    "macAddress", "mac_address"),
            NetworkResourceType.TRUNK,
            Map.of("resourceId", "id", "name", "name", "resourceGroupId", "project_id", "parentPortId", "port_id"),
            NetworkResourceType.ROUTING_RESOURCE,
            Map.of("resourceId", "id", "name", "name", "resourceGroupId", "project_id"));

    private PushedFilter() {}

    static NeutronQuery of(NetworkResourceType type, Filter filter) {
        NeutronQuery query = NeutronQuery.ALL;
        for (Map.Entry<String, String> attribute : ATTRIBUTES.get(type).entrySet()) {
            List<String> values = filter.valuesOf(attribute.getKey()).orElse(List.of());
            if (!values.isEmpty() && values.size() <= NetworkReader.IDS_PER_REQUEST) {
                query = query.and(attribute.getValue(), values);
            }
        }
        return query.with(tags(filter)).with(state(type, filter)).with(address(type, filter));
    }

    /** Pairs of metadata are tags, which are listed with commas between them. */
    private static UnaryOperator<NeutronQuery> tags(Filter filter) {
        List<String> tags = filter.expressions().stream()
                .filter(term -> term.operator() == FilterOperator.EQ)
                .filter(term -> term.path().size() > 1 && term.path().get(0).equals("metadata"))
                .map(PushedFilter::tag)
                .filter(tag -> !tag.contains(","))
                .distinct()
                .toList();
        return query -> tags.isEmpty() ? query : query.and("tags", List.of(String.join(",", tags)));
    }

    private static String tag(FilterExpression term) {
        return String.join("/", term.path().subList(1, term.path().size())) + "="
                + term.values().get(0);
    }

    /** What works is ACTIVE; what does not can be in any state. */
    private static UnaryOperator<NeutronQuery> state(NetworkResourceType type, Filter filter) {
        boolean enabled = filter.valuesOf("operationalState")
                .filter(List.of("ENABLED")::equals)
                .isPresent();
        return query -> enabled && type != NetworkResourceType.SUBNET ? query.and("status", List.of("ACTIVE")) : query;
    }

    private static UnaryOperator<NeutronQuery> address(NetworkResourceType type, Filter filter) {
        List<String> addresses = filter.valuesOf("ipAddress/ipAddress").orElse(List.of());
        return query -> type == NetworkResourceType.NETWORK_PORT && addresses.size() == 1
                ? query.and("fixed_ips", List.of("ip_address=" + addresses.get(0)))
                : query;
    }
}
