// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * Where volumes can be kept; told to administrators.
 *
 * @param name {@code host@backend#pool}
 */
public record CinderPool(String name, Capabilities capabilities) {

    public CinderPool {
        capabilities = capabilities == null ? new Capabilities(Optional.empty()) : capabilities;
    }

    /** What is known of it. */
    public record Capabilities(@JsonProperty("backend_state") Optional<String> backendState) {}

    /** The service that serves it: {@code host@backend}. */
    public String service() {
        return name.replaceFirst("#.*", "");
    }

    /** Whether volumes can be moved to it now. */
    public boolean isUp() {
        return capabilities.backendState().filter(state -> !state.equals("up")).isEmpty();
    }
}
