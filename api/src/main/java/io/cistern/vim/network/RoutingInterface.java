// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * An interface of a routing resource: exactly one of subnet and port.
 *
 * @param subnetId 0..1; subnet whose gateway it becomes
 * @param networkPortId 0..1; port it uses
 */
@Extension("IFA 005 Release 5 has the element, its content is not known")
public record RoutingInterface(Optional<String> subnetId, Optional<String> networkPortId) {

    public RoutingInterface {
        subnetId = Attributes.optional(subnetId);
        networkPortId = Attributes.optional(networkPortId);
    }
}
