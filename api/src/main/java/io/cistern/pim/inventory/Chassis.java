// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A chassis: rack, enclosure, sled, blade, storage enclosure or whatever holds others (derived; IFA 053 clause 8).
 *
 * @param chassisType 1; what kind it is, e.g. {@code RackMount}
 * @param rackUnits 0..1; height in rack units
 * @param heightMm 0..1; height in mm
 * @param widthMm 0..1; width in mm
 * @param depthMm 0..1; depth in mm
 * @param weightKg 0..1; weight in kg
 * @param rackCapacityUnits 0..1; how many units a rack has
 * @param minPowerWatts 0..1; lower bound of its power in W
 * @param maxPowerWatts 0..1; upper bound of its power in W
 * @param powerRedundancy 0..N; of its power supplies
 * @param fanRedundancy 0..N; of its fans
 * @param intrusion 0..1; whether it was opened
 * @param hotPluggable 0..1; whether it can be pulled while it runs
 * @param replaceable 0..1; whether it can be replaced
 * @param environmentalClass 0..1; e.g. {@code A2}
 * @param thermalDirection 0..1; which way air goes, e.g. {@code FrontToBack}
 * @param containedIds 0..N; chassis in it
 * @param serverIds 0..N; servers in it
 * @param poweredByIds 0..N; outlets and power supplies that feed it
 * @param electricalSourceNames 0..N; what feeds it, in words
 */
@Buildable
public record Chassis(
        String chassisType,
        Optional<BigDecimal> rackUnits,
        Optional<BigDecimal> heightMm,
        Optional<BigDecimal> widthMm,
        Optional<BigDecimal> depthMm,
        Optional<BigDecimal> weightKg,
        Optional<Long> rackCapacityUnits,
        Optional<BigDecimal> minPowerWatts,
        Optional<BigDecimal> maxPowerWatts,
        List<Redundancy> powerRedundancy,
        List<Redundancy> fanRedundancy,
        Optional<Intrusion> intrusion,
        Optional<Boolean> hotPluggable,
        Optional<Boolean> replaceable,
        Optional<String> environmentalClass,
        Optional<String> thermalDirection,
        List<String> containedIds,
        List<String> serverIds,
        List<String> poweredByIds,
        List<String> electricalSourceNames)
        implements PhysicalResourceDetails {

    public Chassis {
        Attributes.required(chassisType, "chassisType");
        rackUnits = Attributes.optional(rackUnits);
        heightMm = Attributes.optional(heightMm);
        widthMm = Attributes.optional(widthMm);
        depthMm = Attributes.optional(depthMm);
        weightKg = Attributes.optional(weightKg);
        rackCapacityUnits = Attributes.optional(rackCapacityUnits);
        minPowerWatts = Attributes.optional(minPowerWatts);
        maxPowerWatts = Attributes.optional(maxPowerWatts);
        powerRedundancy = Attributes.list(powerRedundancy, "powerRedundancy");
        fanRedundancy = Attributes.list(fanRedundancy, "fanRedundancy");
        intrusion = Attributes.optional(intrusion);
        hotPluggable = Attributes.optional(hotPluggable);
        replaceable = Attributes.optional(replaceable);
        environmentalClass = Attributes.optional(environmentalClass);
        thermalDirection = Attributes.optional(thermalDirection);
        containedIds = Attributes.list(containedIds, "containedIds");
        serverIds = Attributes.list(serverIds, "serverIds");
        poweredByIds = Attributes.list(poweredByIds, "poweredByIds");
        electricalSourceNames = Attributes.list(electricalSourceNames, "electricalSourceNames");
    }

    public static ChassisBuilder builder() {
        return ChassisBuilder.builder();
    }

    @Override
    public Chassis withReferences(UnaryOperator<String> translation) {
        return ChassisBuilder.builder(this)
                .powerRedundancy(powerRedundancy.stream()
                        .map(r -> r.withReferences(translation))
                        .toList())
                .fanRedundancy(fanRedundancy.stream()
                        .map(r -> r.withReferences(translation))
                        .toList())
                .containedIds(containedIds.stream().map(translation).toList())
                .serverIds(serverIds.stream().map(translation).toList())
                .poweredByIds(poweredByIds.stream().map(translation).toList())
                .build();
    }
}
