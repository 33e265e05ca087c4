// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.pim.PowerState;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An outlet of a power distribution unit.
 *
 * @param outletId 1; its name on the unit
 * @param label 0..1; what is written on it
 * @param powerState 0..1; whether it has power
 * @param feedsIds 0..N; chassis that it feeds
 */
public record PowerOutlet(
        String outletId, Optional<String> label, Optional<PowerState> powerState, List<String> feedsIds) {

    public PowerOutlet {
        Attributes.required(outletId, "outletId");
        label = Attributes.optional(label);
        powerState = Attributes.optional(powerState);
        feedsIds = Attributes.list(feedsIds, "feedsIds");
    }

    PowerOutlet withReferences(UnaryOperator<String> translation) {
        return new PowerOutlet(
                outletId, label, powerState, feedsIds.stream().map(translation).toList());
    }
}
