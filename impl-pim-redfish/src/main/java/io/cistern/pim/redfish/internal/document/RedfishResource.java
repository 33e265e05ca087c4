// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import java.util.Optional;

/**
 * A resource, as it was read.
 *
 * @param link where it is
 * @param etag its version, as the BMC calls it
 * @param body what it says
 */
public record RedfishResource(Link link, Optional<String> etag, RedfishObject body) {

    /** The name of its schema without namespace and version, e.g. {@code ComputerSystem}; empty: it does not say. */
    public String type() {
        String type = body.text("@odata.type").orElse("");
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
