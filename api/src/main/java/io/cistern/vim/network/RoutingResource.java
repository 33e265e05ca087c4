// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.AttributeName;
import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A routing resource.
 *
 * @param resourceId 1; identifier of the routing resource
 * @param name 0..1; the name that the consumer gave
 * @param externalNetworkId 0..1; network that leads outside
 * @param routingInterface 0..N; its interfaces
 * @param staticRoute 0..N; static routes
 * @param operationalState 1; whether it can be used
 * @param metadata 0..N; what the consumer attached, in its order
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
@Buildable
public record RoutingResource(
        String resourceId,
        Optional<String> name,
        Optional<String> externalNetworkId,
        @AttributeName("interface") List<RoutingInterface> routingInterface,
        List<StaticRoute> staticRoute,
        OperationalState operationalState,
        Map<String, String> metadata,
        Optional<String> resourceGroupId) {

    public RoutingResource {
        Attributes.required(resourceId, "resourceId");
        name = Attributes.optional(name);
        externalNetworkId = Attributes.optional(externalNetworkId);
        routingInterface = Attributes.list(routingInterface, "interface");
        staticRoute = Attributes.list(staticRoute, "staticRoute");
        Attributes.required(operationalState, "operationalState");
        metadata = Attributes.map(metadata, "metadata");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static RoutingResourceBuilder builder() {
        return RoutingResourceBuilder.builder();
    }
}
