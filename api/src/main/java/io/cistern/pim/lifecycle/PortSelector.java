// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * One port of a server.
 *
 * @param portId 0..1; by its identifier
 * @param macAddress 0..1; by its MAC address
 * @param adapterId 0..1; by its adapter and index
 * @param index 0..1; its number on the adapter
 */
public record PortSelector(
        Optional<String> portId, Optional<String> macAddress, Optional<String> adapterId, Optional<Long> index) {

    public PortSelector {
        portId = Attributes.optional(portId);
        macAddress = Attributes.optional(macAddress);
        adapterId = Attributes.optional(adapterId);
        index = Attributes.optional(index);
    }
}
