// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A router. Its interfaces are ports. */
public record NeutronRouter(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        @JsonProperty("admin_state_up") Optional<Boolean> adminStateUp,
        Optional<String> status,
        @JsonProperty("external_gateway_info") Optional<Gateway> gateway,
        List<Route> routes,
        List<String> tags,
        Optional<String> description) {

    public NeutronRouter {
        routes = routes == null ? List.of() : List.copyOf(routes);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** The way outside; only administrators may say whether addresses are translated. */
    public record Gateway(
            @JsonProperty("network_id") String networkId, @JsonProperty("enable_snat") Optional<Boolean> enableSnat) {}

    /** A static route. */
    public record Route(String destination, String nexthop) {}
}
