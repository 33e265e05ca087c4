// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.AttributeName;
import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A routing resource that is asked for.
 *
 * @param externalNetworkId 0..1; network that leads outside
 * @param routingInterface 0..N; its interfaces
 * @param staticRoute 0..N; static routes
 * @param snatEnabled 0..1; whether source addresses are translated on the way outside; absent: as the VIM chooses
 * @param metadata 0..N; metadata of the routing resource
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
@Buildable
public record RoutingResourceData(
        Optional<String> externalNetworkId,
        @AttributeName("interface") List<RoutingInterface> routingInterface,
        List<StaticRoute> staticRoute,
        Optional<Boolean> snatEnabled,
        Map<String, String> metadata) {

    public RoutingResourceData {
        externalNetworkId = Attributes.optional(externalNetworkId);
        routingInterface = Attributes.list(routingInterface, "interface");
        staticRoute = Attributes.list(staticRoute, "staticRoute");
        snatEnabled = Attributes.optional(snatEnabled);
        metadata = Attributes.map(metadata, "metadata");
    }

    public static RoutingResourceDataBuilder builder() {
        return RoutingResourceDataBuilder.builder();
    }
}
