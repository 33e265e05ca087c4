// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;

/**
 * What can be done with a resource.
 *
 * @param firmwareUpdate 1; firmware can be updated
 * @param biosSettings 1; BIOS settings can be read and changed
 * @param secureBoot 1; secure boot can be switched
 * @param virtualMedia 1; an image can be attached as a medium
 * @param httpBoot 1; it starts from an image at a URI
 * @param raid 1; volumes can be made of drives
 * @param telemetry 1; it reports measurements by itself
 * @param events 1; it sends events
 * @param sse 1; its events can be read from a stream
 * @param powerLimit 1; its power can be limited
 * @param sanitizeTypes 0..N; ways in which its drives can be erased, e.g. {@code CryptographicErase}
 */
@Buildable
public record ResourceCapabilities(
        Support firmwareUpdate,
        Support biosSettings,
        Support secureBoot,
        Support virtualMedia,
        Support httpBoot,
        Support raid,
        Support telemetry,
        Support events,
        Support sse,
        Support powerLimit,
        List<String> sanitizeTypes) {

    public ResourceCapabilities {
        Attributes.required(firmwareUpdate, "firmwareUpdate");
        Attributes.required(biosSettings, "biosSettings");
        Attributes.required(secureBoot, "secureBoot");
        Attributes.required(virtualMedia, "virtualMedia");
        Attributes.required(httpBoot, "httpBoot");
        Attributes.required(raid, "raid");
        Attributes.required(telemetry, "telemetry");
        Attributes.required(events, "events");
        Attributes.required(sse, "sse");
        Attributes.required(powerLimit, "powerLimit");
        sanitizeTypes = Attributes.list(sanitizeTypes, "sanitizeTypes");
    }

    public static ResourceCapabilitiesBuilder builder() {
        return ResourceCapabilitiesBuilder.builder();
    }
}
