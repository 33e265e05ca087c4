// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * An address of a port; on allocation, what is absent is chosen by the VIM.
 *
 * @param ipAddress 0..1; the address
 * @param subnetId 0..1; the subnet it is of
 */
@Extension("ports are allocated ahead of their machine and carry its addresses")
public record PortIpAddress(Optional<String> ipAddress, Optional<String> subnetId) {

    public PortIpAddress {
        ipAddress = Attributes.optional(ipAddress);
        subnetId = Attributes.optional(subnetId);
    }
}
