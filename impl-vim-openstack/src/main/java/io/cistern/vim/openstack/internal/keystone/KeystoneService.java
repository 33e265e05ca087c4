// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A service of the catalogue. */
public record KeystoneService(String type, List<Endpoint> endpoints) {

    public KeystoneService {
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
    }

    /** Where it can be reached, and by whom. */
    public record Endpoint(
            @JsonProperty("interface") String audience,
            @JsonProperty("region_id") Optional<String> regionId,
            Optional<String> region,
            String url) {

        /** The region, under its newer or its older name. */
        public Optional<String> regionName() {
            return regionId.or(() -> region);
        }
    }
}
