// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.inventory.Condition;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a resource is (Resource v1_1: {@code Status}, {@code PowerState}, {@code LocationIndicatorActive}). */
final class ComponentStates {

    private static final Map<String, OperationalState> STATES = Map.ofEntries(
            Map.entry("Enabled", OperationalState.ENABLED),
            Map.entry("Degraded", OperationalState.ENABLED),
            Map.entry("InTest", OperationalState.ENABLED),
            Map.entry("Qualified", OperationalState.ENABLED),
            Map.entry("Deferring", OperationalState.ENABLED),
            Map.entry("Quiesced", OperationalState.ENABLED),
            Map.entry("Updating", OperationalState.ENABLED),
            Map.entry("Starting", OperationalState.ENABLED),
            Map.entry("Disabled", OperationalState.DISABLED),
            Map.entry("StandbyOffline", OperationalState.DISABLED),
            Map.entry("StandbySpare", OperationalState.DISABLED),
            Map.entry("UnavailableOffline", OperationalState.DISABLED));
    private static final Map<String, HealthState> HEALTH =
            Map.of("OK", HealthState.OK, "Warning", HealthState.WARNING, "Critical", HealthState.CRITICAL);
    private static final Map<String, PowerState> POWER = Map.of(
            "On", PowerState.ON,
            "Off", PowerState.OFF,
            "PoweringOn", PowerState.POWERING_ON,
            "PoweringOff", PowerState.POWERING_OFF,
            "Paused", PowerState.PAUSED);
    private static final Map<String, Boolean> LIGHT = Map.of("Lit", true, "Blinking", true, "Off", false);

    private ComponentStates() {}

    static ObservedStates of(Node node, ServiceTree tree, Words words) {
        RedfishObject status = node.body().object("Status");
        return ObservedStates.builder()
                .powerState(power(node.body(), words))
                .operationalState(
                        words.read(status, isMixedUp(status) ? "Health" : "State", STATES, OperationalState.UNKNOWN))
                .healthState(health(status, words))
                .reportedState(status.text("State"))
                .statusConditions(conditions(status, tree, words))
                .locatorActive(node.body().flag("LocationIndicatorActive").or(() -> node.body()
                        .literal("IndicatorLED", LIGHT)))
                .build();
    }

    /** Of a resource or an outlet. */
    static Optional<PowerState> power(RedfishObject body, Words words) {
        return body.has("PowerState")
                ? Optional.of(words.read(body, "PowerState", POWER, PowerState.UNKNOWN))
                : Optional.empty();
    }

    /** With what is in it, where the service says so. */
    static HealthState health(RedfishObject status, Words words) {
        return words.read(status, "HealthRollup", HEALTH)
                .or(() -> words.read(status, isMixedUp(status) ? "State" : "Health", HEALTH))
                .orElse(HealthState.UNKNOWN);
    }

    /** Some have each of the two words in the place of the other (H3C: check_redfish#200). */
    private static boolean isMixedUp(RedfishObject status) {
        return status.text("Health").filter(STATES::containsKey).isPresent()
                && status.text("State").filter(HEALTH::containsKey).isPresent();
    }

    private static List<Condition> conditions(RedfishObject status, ServiceTree tree, Words words) {
        return status.objects("Conditions").stream()
                .filter(condition -> condition.has("MessageId"))
                .map(condition -> Condition.builder()
                        .messageId(condition.text("MessageId").orElseThrow())
                        .message(condition.text("Message"))
                        .severity(words.read(condition, "Severity", HEALTH, HealthState.UNKNOWN))
                        .timestamp(condition.time("Timestamp"))
                        .origin(condition.link("OriginOfCondition").map(tree::locator))
                        .build())
                .toList();
    }
}
