// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/**
 * What HPE says in words of its own of controllers, disks and logical drives (HpeSmartStorage v2 of iLO 5, HpSmartStorage
 * of iLO 4), where its BMC has no Storage or an empty one.
 */
final class SmartStorage {

    private static final long BYTES_PER_MIB = 1 << 20;

    private SmartStorage() {}

    static Optional<String> version(RedfishObject body) {
        return body.isObject("FirmwareVersion")
                ? body.object("FirmwareVersion", "Current").text("VersionString")
                : Optional.empty();
    }

    static Optional<Long> capacity(RedfishObject body) {
        return body.integer("CapacityMiB")
                .filter(size -> size >= 0 && size <= Long.MAX_VALUE / BYTES_PER_MIB)
                .map(size -> size * BYTES_PER_MIB);
    }

    static Optional<String> raid(RedfishObject body) {
        return body.text("Raid").map(level -> "RAID" + level);
    }

    /** Such as {@code 1I:2:3}, for the port of the controller, the box and the bay. */
    static Optional<String> slot(RedfishObject body) {
        return body.has("LocationFormat") ? body.text("Location") : Optional.empty();
    }
}
