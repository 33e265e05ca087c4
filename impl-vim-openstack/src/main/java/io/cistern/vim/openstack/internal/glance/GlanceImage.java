// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * An image.
 *
 * @param minDisk GiB
 * @param minRam MiB
 * @param size bytes; absent: not uploaded
 * @param instanceUuid the server that it is a snapshot of
 */
public record GlanceImage(
        String id,
        String status,
        @JsonProperty("min_disk") long minDisk,
        @JsonProperty("min_ram") long minRam,
        Optional<Long> size,
        @JsonProperty("instance_uuid") Optional<String> instanceUuid) {

    public boolean isActive() {
        return "active".equals(status);
    }
}
