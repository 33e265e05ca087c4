// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A hypervisor, as administrators see it.
 *
 * @param name as servers show it
 * @param state {@code up} or {@code down}
 * @param status {@code enabled} or {@code disabled}
 * @param service the service that runs on it, by whose host machines are moved
 */
public record NovaHypervisor(
        @JsonProperty("hypervisor_hostname") String name,
        Optional<String> state,
        Optional<String> status,
        Optional<Service> service) {

    /** The service. */
    public record Service(Optional<String> host) {}

    /** The name by which it is a target. */
    public String host() {
        return service.flatMap(Service::host).orElse(name);
    }

    /** Whether machines can be moved to it. */
    public boolean isReady() {
        return state.filter("up"::equals).isPresent()
                && status.filter("enabled"::equals).isPresent();
    }
}
