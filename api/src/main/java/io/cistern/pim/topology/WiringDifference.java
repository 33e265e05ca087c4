// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * How one link differs from what was expected.
 *
 * @param fault 1; how
 * @param expected 0..1; what was expected; absent: nothing
 * @param found 0..1; what is there; absent: nothing, or nobody says
 * @param reason 1; the same for a person
 */
public record WiringDifference(
        WiringFault fault, Optional<ExpectedLink> expected, Optional<TopologyLink> found, String reason) {

    public WiringDifference {
        Attributes.required(fault, "fault");
        expected = Attributes.optional(expected);
        found = Attributes.optional(found);
        Attributes.required(reason, "reason");
    }
}
