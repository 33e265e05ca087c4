// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A port that a trunk carries.
 *
 * @param portId 1; the port
 * @param segmentationType 0..1; how it is told apart on the wire; absent: vlan
 * @param segmentationId 1; by which identifier, e.g. of a VLAN
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
public record TrunkSubPort(String portId, Optional<String> segmentationType, String segmentationId) {

    public TrunkSubPort {
        Attributes.required(portId, "portId");
        segmentationType = Attributes.optional(segmentationType);
        Attributes.required(segmentationId, "segmentationId");
    }
}
