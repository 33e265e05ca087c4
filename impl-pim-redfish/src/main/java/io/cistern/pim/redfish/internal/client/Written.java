// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.util.List;
import java.util.Optional;

/**
 * What became of a change of properties. A BMC that answers 200 has not always done it.
 *
 * @param after the resource as it was read back; its settings object, where that was written to
 * @param pending whether a settings object was written to, which is applied later
 * @param different the properties that do not have the value that was written
 * @param task how the task ended, where the BMC made one of it
 */
public record Written(RedfishResource after, boolean pending, List<String> different, Optional<TaskOutcome> task) {

    public Written {
        different = List.copyOf(different);
    }
}
