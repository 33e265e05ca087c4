// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * An agent of a host.
 *
 * @param alive whether it reports
 * @param configurations what it says of itself
 */
public record NeutronAgent(Optional<Boolean> alive, Optional<Configurations> configurations) {

    /** @param tunnelTypes the overlays that it can build */
    public record Configurations(@JsonProperty("tunnel_types") List<String> tunnelTypes) {

        public Configurations {
            tunnelTypes = tunnelTypes == null ? List.of() : tunnelTypes;
        }
    }

    /** The overlays that it can build now. */
    public List<String> overlays() {
        return configurations
                .filter(known -> alive.orElse(true))
                .map(Configurations::tunnelTypes)
                .orElse(List.of());
    }
}
