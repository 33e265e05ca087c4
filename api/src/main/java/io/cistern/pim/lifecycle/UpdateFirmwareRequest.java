// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Update Firmware.
 *
 * @param resourceIds 1..N; the servers
 * @param items 1..N; the firmware
 * @param applyTime 0..1; when it takes effect; absent: ON_RESET
 * @param resetAllowed 1; whether servers may be reset for it
 * @param maxUnavailable 0..1; how many servers at a time; absent: one
 * @param force 0..1; whether the same or an older version may be installed; absent: no
 */
@Buildable
public record UpdateFirmwareRequest(
        List<String> resourceIds,
        List<FirmwareUpdateItem> items,
        Optional<ApplyTime> applyTime,
        boolean resetAllowed,
        Optional<Long> maxUnavailable,
        Optional<Boolean> force)
        implements Request {

    public UpdateFirmwareRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        items = Attributes.nonEmpty(items, "items");
        applyTime = Attributes.optional(applyTime);
        maxUnavailable = Attributes.optional(maxUnavailable);
        force = Attributes.optional(force);
    }

    public static UpdateFirmwareRequestBuilder builder() {
        return UpdateFirmwareRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.maxItems("items", items, Constraints.MAX_ELEMENTS);
        maxUnavailable.ifPresent(number -> Constraints.positive("maxUnavailable", number));
    }
}
