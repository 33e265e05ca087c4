// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.pim.HealthState;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Parts of which some can fail.
 *
 * @param mode 0..1; how they stand in for each other, e.g. {@code NPlusM}
 * @param minNeeded 0..1; how many are needed
 * @param status 1; how well they are together
 * @param memberIds 0..N; the parts
 */
public record Redundancy(Optional<String> mode, Optional<Long> minNeeded, HealthState status, List<String> memberIds) {

    public Redundancy {
        mode = Attributes.optional(mode);
        minNeeded = Attributes.optional(minNeeded);
        Attributes.required(status, "status");
        memberIds = Attributes.list(memberIds, "memberIds");
    }

    Redundancy withReferences(UnaryOperator<String> translation) {
        return new Redundancy(
                mode, minNeeded, status, memberIds.stream().map(translation).toList());
    }
}
