// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Virtualised Network Resource (IFA 005 clause 7.4.1.3): the list of the type that was asked
 * for.
 *
 * @param queryResult 0..N; the networks that match
 * @param subnetResult 0..N; the subnets that match
 * @param networkPortResult 0..N; the ports that match
 * @param queryTrunkResult 0..N; the trunks that match
 * @param routingResourceResult 0..N; the routing resources that match
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
@Buildable
public record QueryNetworkResponse(
        List<VirtualNetwork> queryResult,
        @Extension("the standard shows networks and trunks only") List<NetworkSubnet> subnetResult,
        @Extension("the standard shows networks and trunks only") List<VirtualNetworkPort> networkPortResult,
        List<VirtualTrunk> queryTrunkResult,
        @Extension("the standard shows networks and trunks only") List<RoutingResource> routingResourceResult,
        @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryNetworkResponse {
        queryResult = Attributes.list(queryResult, "queryResult");
        subnetResult = Attributes.list(subnetResult, "subnetResult");
        networkPortResult = Attributes.list(networkPortResult, "networkPortResult");
        queryTrunkResult = Attributes.list(queryTrunkResult, "queryTrunkResult");
        routingResourceResult = Attributes.list(routingResourceResult, "routingResourceResult");
        nextPageToken = Attributes.optional(nextPageToken);
    }

    public static QueryNetworkResponseBuilder builder() {
        return QueryNetworkResponseBuilder.builder();
    }
}
