// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.glance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.Set;

/**
 * An image.
 *
 * @param minDisk GiB
 * @param minRam MiB
 * @param size bytes; absent: not uploaded
 * @param visibility {@code public}, {@code community}, {@code shared} or {@code private}
 * @param owner the project whose credential made it
 * @param group the project that it was made for, where that is another
 * @param instanceUuid the server that it is a snapshot of
 */
public record GlanceImage(
        String id,
        String status,
        @JsonProperty("min_disk") long minDisk,
        @JsonProperty("min_ram") long minRam,
        Optional<Long> size,
        Optional<String> visibility,
        Optional<String> owner,
        @JsonProperty("cistern_group") Optional<String> group,
        @JsonProperty("instance_uuid") Optional<String> instanceUuid) {

    public boolean isActive() {
        return "active".equals(status);
    }

    /** The project that it is of. */
    public Optional<String> projectId() {
        return group.or(() -> owner);
    }

    /** Whether every project may use it. */
    public boolean isForAll() {
        return visibility.filter(Set.of("public", "community")::contains).isPresent();
    }

    /** Whether projects may use it that are its members. */
    public boolean isShared() {
        return visibility.filter("shared"::equals).isPresent();
    }
}
