// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where volumes can be kept; told to administrators.
 *
 * @param name {@code host@backend#pool}
 */
public record CinderPool(String name, Capabilities capabilities) {

    public CinderPool {
        capabilities = capabilities == null
                ? new Capabilities(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
                : capabilities;
    }

    /**
     * What is known of it.
     *
     * @param storageProtocol its name, or a list of the names that it goes by
     * @param freeCapacity in GB, or {@code infinite} or {@code unknown}
     */
    public record Capabilities(
            @JsonProperty("backend_state") Optional<String> backendState,
            @JsonProperty("volume_backend_name") Optional<String> backEnd,
            @JsonProperty("storage_protocol") Optional<JsonNode> storageProtocol,
            @JsonProperty("free_capacity_gb") Optional<JsonNode> freeCapacity) {

        /** How volumes are reached; none: it is not told. */
        public List<String> protocols() {
            List<String> names = new ArrayList<>();
            storageProtocol.ifPresent(told -> {
                if (told.isArray()) {
                    told.forEach(name -> names.add(name.asText()));
                } else if (told.isTextual()) {
                    names.add(told.asText());
                }
            });
            return names;
        }
    }

    /** The service that serves it: {@code host@backend}. */
    public String service() {
        return name.replaceFirst("#.*", "");
    }

    /** What is free, in GB; what cannot be told is nothing, so that others come first. */
    public double free() {
        return capabilities
                .freeCapacity()
                .map(told -> told.asText().equals("infinite") ? Double.MAX_VALUE : told.asDouble(0))
                .orElse(0.0);
    }

    /** Whether volumes can be moved to it now. */
    public boolean isUp() {
        return capabilities.backendState().filter(state -> !state.equals("up")).isEmpty();
    }
}
