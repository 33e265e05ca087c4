// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A resource of a kind that has no attributes of its own here.
 *
 * @param type 0..1; what it is, as reported
 */
public record OtherResource(Optional<String> type) implements PhysicalResourceDetails {

    public OtherResource {
        type = Attributes.optional(type);
    }
}
