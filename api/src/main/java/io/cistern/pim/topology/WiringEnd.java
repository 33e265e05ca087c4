// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * One end of a link as an operator knows it: a resource, or something on the network by its name.
 *
 * @param physicalResourceId 0..1; the server, switch or port
 * @param macAddress 0..1; a MAC address of the port
 * @param systemName 0..1; the name of the switch
 * @param portName 0..1; the port on it
 */
public record WiringEnd(
        Optional<String> physicalResourceId,
        Optional<String> macAddress,
        Optional<String> systemName,
        Optional<String> portName) {

    public WiringEnd {
        physicalResourceId = Attributes.optional(physicalResourceId);
        macAddress = Attributes.optional(macAddress);
        systemName = Attributes.optional(systemName);
        portName = Attributes.optional(portName);
    }
}
