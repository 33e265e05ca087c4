// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/**
 * What was read at one place: a resource, or a part that is described within one.
 *
 * @param locator where it is; a part has a fragment
 * @param schema what it is
 * @param body what it says
 * @param etag its version
 */
record Node(String locator, Schema schema, RedfishObject body, Optional<String> etag) {

    /** Its identifier among its siblings. */
    String id() {
        return body.text("Id")
                .or(() -> body.text("MemberId"))
                .orElseGet(() -> locator.substring(locator.lastIndexOf('/') + 1));
    }

    /** An empty slot is no resource (Status.State of Resource v1_1). */
    boolean isAbsent() {
        return body.object("Status")
                .text("State")
                .filter("Absent"::equalsIgnoreCase)
                .isPresent();
    }
}
