// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.image;

import io.cistern.lab.openstack.internal.Identifiers;
import java.time.Instant;
import java.util.Map;

/**
 * An image: a public one, or a snapshot that its owner alone sees.
 *
 * @param minDisk GiB
 * @param isPublic whether everybody sees it
 * @param status {@code queued} until it has its data, then {@code active}
 * @param virtualSize of its disk in bytes; 0 when not known, as for formats that Glance does not look into
 * @param properties what its owner says of it
 */
public record Image(
        String id,
        String name,
        String owner,
        String diskFormat,
        long size,
        long virtualSize,
        int minDisk,
        boolean isPublic,
        String status,
        Instant createdAt,
        Map<String, String> properties) {

    public Image {
        properties = Map.copyOf(properties);
    }

    public static Image of(
            String name,
            String owner,
            String diskFormat,
            long size,
            long virtualSize,
            Instant now,
            Map<String, String> properties) {
        return new Image(
                Identifiers.wellKnown("image", name),
                name,
                owner,
                diskFormat,
                size,
                virtualSize,
                0,
                true,
                "active",
                now,
                properties);
    }

    /** A snapshot that has no data yet. */
    public static Image snapshot(
            String id, String name, String owner, int minDisk, Instant now, Map<String, String> properties) {
        return new Image(id, name, owner, "raw", 0, 0, minDisk, false, "queued", now, properties);
    }

    /** The same, with data. */
    public Image active(long bytes) {
        return new Image(id, name, owner, diskFormat, bytes, bytes, minDisk, isPublic, "active", createdAt, properties);
    }

    /** {@code public} or {@code private}. */
    public String visibility() {
        return isPublic ? "public" : "private";
    }
}
