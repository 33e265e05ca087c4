// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.image;

import io.cistern.lab.openstack.internal.Identifiers;
import java.time.Instant;
import java.util.Map;

/**
 * A public image.
 *
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
                Identifiers.wellKnown("image", name), name, owner, diskFormat, size, virtualSize, now, properties);
    }
}
