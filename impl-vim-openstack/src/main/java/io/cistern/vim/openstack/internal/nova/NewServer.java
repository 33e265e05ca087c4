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
            @JsonProperty("block_device_mapping_v2") Optional<List<BlockDevice>> blockDevices,
            Map<String, String> metadata,
            List<String> tags,
            @JsonProperty("user_data") Optional<String> userData,
            @JsonProperty("config_drive") Optional<Boolean> configDrive,
            @JsonProperty("availability_zone") Optional<String> availabilityZone,
            @JsonProperty("hypervisor_hostname") Optional<String> hypervisorHostname) {}

    /** A port that is there already. */
    public record Port(String port) {}

    /**
     * A disk of the server.
     *
     * @param bootIndex 0: it is booted from; -1: it is not
     */
    public record BlockDevice(
            @JsonProperty("boot_index") int bootIndex,
            String uuid,
            @JsonProperty("source_type") String sourceType,
            @JsonProperty("destination_type") String destinationType,
            @JsonProperty("delete_on_termination") boolean deleteOnTermination) {

        /** A disk of the host, filled from an image; beside volumes Nova wants it to be said. */
        public static BlockDevice ofImage(String id) {
            return new BlockDevice(0, id, "image", "local", true);
        }

        /** A volume that is there already and goes with the server. */
        public static BlockDevice ofVolume(String id, boolean isBoot) {
            return new BlockDevice(isBoot ? 0 : -1, id, "volume", "volume", true);
        }
    }
}
