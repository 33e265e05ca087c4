// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.List;

/**
 * The members of a collection.
 *
 * @param members those that could be read, in the order of the BMC
 * @param gaps why there may be more of them; empty: these are all
 */
public record RedfishCollection(List<RedfishResource> members, List<String> gaps) {

    /** A collection that is not there. */
    public static final RedfishCollection NONE = new RedfishCollection(List.of(), List.of());

    public RedfishCollection {
        members = List.copyOf(members);
        gaps = List.copyOf(gaps);
    }
}
