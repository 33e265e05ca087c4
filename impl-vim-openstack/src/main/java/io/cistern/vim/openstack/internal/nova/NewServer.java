// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a request for a server. */
public record NewServer(
        Server server, @JsonProperty("OS-SCH-HNT:scheduler_hints") Optional<Map<String, Object>> hints) {

    /**
     * The server.
     *
     * @param networks a list of {@link Port}, or the word {@code none}
     */
    public record Server(
            String name,
            String flavorRef,
            Optional<String> imageRef,
            Object networks,
            Map<String, String> metadata,
            List<String> tags,
            @JsonProperty("user_data") Optional<String> userData,
            @JsonProperty("config_drive") Optional<Boolean> configDrive,
            @JsonProperty("availability_zone") Optional<String> availabilityZone,
            @JsonProperty("hypervisor_hostname") Optional<String> hypervisorHostname) {}

    /** A port that is there already. */
    public record Port(String port) {}
}
