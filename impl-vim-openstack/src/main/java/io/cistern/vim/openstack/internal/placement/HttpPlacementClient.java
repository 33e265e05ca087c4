// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Placement over HTTP. */
public final class HttpPlacementClient implements PlacementClient {

    /** The first in which providers show their tree; OpenStack has had it since Pike. */
    private static final String VERSION = "placement 1.14";

    private final JsonHttp placement;

    public HttpPlacementClient(JsonHttp placement) {
        this.placement = placement;
    }

    private record ProvidersAnswer(@JsonProperty("resource_providers") List<ResourceProvider> providers) {}

    private record InventoriesAnswer(Map<String, Inventory> inventories) {}

    private record TraitsAnswer(Set<String> traits) {}

    @Override
    public List<ResourceProvider> providers() {
        return send(JsonRequest.get("/resource_providers"), ProvidersAnswer.class)
                .map(ProvidersAnswer::providers)
                .orElse(List.of());
    }

    @Override
    public Map<String, Inventory> inventories(String providerId) {
        JsonRequest request = JsonRequest.get("/resource_providers/{}/inventories", providerId);
        return send(request.tolerating(404), InventoriesAnswer.class)
                .map(InventoriesAnswer::inventories)
                .orElse(Map.of());
    }

    @Override
    public Set<String> traits(String providerId) {
        JsonRequest request = JsonRequest.get("/resource_providers/{}/traits", providerId);
        return send(request.tolerating(404), TraitsAnswer.class)
                .map(TraitsAnswer::traits)
                .orElse(Set.of());
    }

    private <T> Optional<T> send(JsonRequest request, Class<T> type) {
        return placement
                .send(request.header("OpenStack-API-Version", VERSION), type)
                .content();
    }
}
