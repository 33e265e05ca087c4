// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.AdministrativeState;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Maintenance;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.Reachability;
import io.cistern.pim.UsageState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The states of a physical resource, independent of each other (derived; IFA 053 clause 8).
 *
 * @param lifecycleState 0..1; where it stands in its life; servers and switches only
 * @param powerState 0..1; whether it has power
 * @param operationalState 1; whether it can be used
 * @param administrativeState 0..1; whether it may be used; servers and switches only
 * @param usageState 0..1; how far it is used; servers and switches only
 * @param maintenance 0..1; absent: it is not in maintenance
 * @param healthState 1; how well it is
 * @param reachability 0..1; whether its management controller answers; servers, switches, chassis and PDUs
 * @param lastContact 0..1; when it last answered
 * @param statusConditions 0..N; what is wrong with it now
 * @param locatorActive 0..1; whether its locator light is on
 */
@Buildable
public record ResourceStates(
        Optional<LifecycleState> lifecycleState,
        Optional<PowerState> powerState,
        OperationalState operationalState,
        Optional<AdministrativeState> administrativeState,
        Optional<UsageState> usageState,
        Optional<Maintenance> maintenance,
        HealthState healthState,
        Optional<Reachability> reachability,
        Optional<Instant> lastContact,
        List<Condition> statusConditions,
        Optional<Boolean> locatorActive) {

    public ResourceStates {
        lifecycleState = Attributes.optional(lifecycleState);
        powerState = Attributes.optional(powerState);
        Attributes.required(operationalState, "operationalState");
        administrativeState = Attributes.optional(administrativeState);
        usageState = Attributes.optional(usageState);
        maintenance = Attributes.optional(maintenance);
        Attributes.required(healthState, "healthState");
        reachability = Attributes.optional(reachability);
        lastContact = Attributes.optional(lastContact);
        statusConditions = Attributes.list(statusConditions, "statusConditions");
        locatorActive = Attributes.optional(locatorActive);
    }

    public static ResourceStatesBuilder builder() {
        return ResourceStatesBuilder.builder();
    }
}
