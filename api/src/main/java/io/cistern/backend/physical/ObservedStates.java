// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.inventory.Condition;
import java.util.List;
import java.util.Optional;

/**
 * How a resource is, as it says.
 *
 * @param powerState whether it has power
 * @param operationalState whether it can be used
 * @param healthState how well it is, with the resources in it
 * @param reportedState the state in its own word, where it says one
 * @param statusConditions what is wrong with it now; origins are locators
 * @param locatorActive whether its locator light is on
 */
@Buildable
public record ObservedStates(
        Optional<PowerState> powerState,
        OperationalState operationalState,
        HealthState healthState,
        Optional<String> reportedState,
        List<Condition> statusConditions,
        Optional<Boolean> locatorActive) {

    public ObservedStates {
        powerState = Attributes.optional(powerState);
        Attributes.required(operationalState, "operationalState");
        Attributes.required(healthState, "healthState");
        reportedState = Attributes.optional(reportedState);
        statusConditions = Attributes.list(statusConditions, "statusConditions");
        locatorActive = Attributes.optional(locatorActive);
    }

    public static ObservedStatesBuilder builder() {
        return ObservedStatesBuilder.builder();
    }
}
