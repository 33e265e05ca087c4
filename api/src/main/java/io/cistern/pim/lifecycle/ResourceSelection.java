// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.HealthState;
import io.cistern.pim.inventory.Architecture;
import io.cistern.pim.inventory.ResourceCapabilities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Which servers are wanted: those that are named, or as many as are asked for of those that meet every criterion
 * (derived; IFA 053 clause 8). Only servers that are AVAILABLE (or RESERVED for the caller), UNLOCKED, REACHABLE and
 * not in maintenance are chosen.
 *
 * @param resourceIds 0..N; these; none: by the criteria
 * @param count 0..1; how many; absent: one
 * @param resourcePoolIds 0..N; in one of these pools
 * @param siteIds 0..N; at one of these sites
 * @param locationIds 0..N; in one of these locations
 * @param labelSelector 0..1; with these labels
 * @param resourceTypeIds 0..N; of one of these types
 * @param manufacturers 0..N; of one of these makers, as reported
 * @param models 0..N; of one of these models
 * @param architecture 0..1; instruction set
 * @param minSockets 0..1; processors
 * @param minCores 0..1; cores
 * @param minThreads 0..1; threads
 * @param minBaseMHz 0..1; base frequency in MHz
 * @param cpuModelPattern 0..1; model of the processor, with {@code *} for anything
 * @param minMemoryGiB 0..1; memory in GiB
 * @param drives 0..N; drives
 * @param networkPorts 0..N; ports
 * @param accelerators 0..N; accelerators
 * @param firmware 0..N; firmware
 * @param secureBootCapable 0..1; whether secure boot must be possible
 * @param tpm 0..1; e.g. {@code TPM2_0}
 * @param powerLimitCapable 0..1; whether its power must be limitable
 * @param capabilities 0..N; capabilities that must be SUPPORTED, by their names in {@link ResourceCapabilities}
 * @param maxPowerWatts 0..1; power at most, in W
 * @param affinity 0..N; what they share
 * @param healthMinimum 0..1; how well at least: OK or WARNING; absent: OK
 * @param orderBy 0..1; which of them first; absent: that of the pool
 */
@Buildable
public record ResourceSelection(
        List<String> resourceIds,
        Optional<Long> count,
        List<String> resourcePoolIds,
        List<String> siteIds,
        List<String> locationIds,
        Optional<LabelSelector> labelSelector,
        List<String> resourceTypeIds,
        List<String> manufacturers,
        List<String> models,
        Optional<Architecture> architecture,
        Optional<Long> minSockets,
        Optional<Long> minCores,
        Optional<Long> minThreads,
        Optional<Long> minBaseMHz,
        Optional<String> cpuModelPattern,
        Optional<BigDecimal> minMemoryGiB,
        List<DriveCriterion> drives,
        List<NetworkPortCriterion> networkPorts,
        List<AcceleratorCriterion> accelerators,
        List<FirmwareCriterion> firmware,
        Optional<Boolean> secureBootCapable,
        Optional<String> tpm,
        Optional<Boolean> powerLimitCapable,
        List<String> capabilities,
        Optional<BigDecimal> maxPowerWatts,
        List<AffinityCriterion> affinity,
        Optional<HealthState> healthMinimum,
        Optional<SelectionOrder> orderBy) {

    public ResourceSelection {
        resourceIds = Attributes.list(resourceIds, "resourceIds");
        count = Attributes.optional(count);
        resourcePoolIds = Attributes.list(resourcePoolIds, "resourcePoolIds");
        siteIds = Attributes.list(siteIds, "siteIds");
        locationIds = Attributes.list(locationIds, "locationIds");
        labelSelector = Attributes.optional(labelSelector);
        resourceTypeIds = Attributes.list(resourceTypeIds, "resourceTypeIds");
        manufacturers = Attributes.list(manufacturers, "manufacturers");
        models = Attributes.list(models, "models");
        architecture = Attributes.optional(architecture);
        minSockets = Attributes.optional(minSockets);
        minCores = Attributes.optional(minCores);
        minThreads = Attributes.optional(minThreads);
        minBaseMHz = Attributes.optional(minBaseMHz);
        cpuModelPattern = Attributes.optional(cpuModelPattern);
        minMemoryGiB = Attributes.optional(minMemoryGiB);
        drives = Attributes.list(drives, "drives");
        networkPorts = Attributes.list(networkPorts, "networkPorts");
        accelerators = Attributes.list(accelerators, "accelerators");
        firmware = Attributes.list(firmware, "firmware");
        secureBootCapable = Attributes.optional(secureBootCapable);
        tpm = Attributes.optional(tpm);
        powerLimitCapable = Attributes.optional(powerLimitCapable);
        capabilities = Attributes.list(capabilities, "capabilities");
        maxPowerWatts = Attributes.optional(maxPowerWatts);
        affinity = Attributes.list(affinity, "affinity");
        healthMinimum = Attributes.optional(healthMinimum);
        orderBy = Attributes.optional(orderBy);
    }

    public static ResourceSelectionBuilder builder() {
        return ResourceSelectionBuilder.builder();
    }

    /** The longest list of servers that one selection can ask for. */
    public static final long MAX_COUNT = Constraints.MAX_TARGETS;

    /**
     * The rules of a selection.
     *
     * @param path where it is in the request
     */
    public void validate(String path) {
        Constraints.identifiers(path + ".resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.check(
                resourceIds.isEmpty() || count.isEmpty() || count.get() == resourceIds.size(),
                path + ".count",
                "is the number of resourceIds where they are given",
                "leave it out");
        count.ifPresent(number -> {
            Constraints.positive(path + ".count", number);
            Constraints.check(number <= MAX_COUNT, path + ".count", "is at most " + MAX_COUNT, "ask several times");
        });
        Constraints.identifiers(path + ".resourcePoolIds", resourcePoolIds, Constraints.MAX_ELEMENTS);
        Constraints.identifiers(path + ".siteIds", siteIds, Constraints.MAX_ELEMENTS);
        Constraints.identifiers(path + ".locationIds", locationIds, Constraints.MAX_ELEMENTS);
        Constraints.identifiers(path + ".resourceTypeIds", resourceTypeIds, Constraints.MAX_ELEMENTS);
        labelSelector.ifPresent(selector -> Constraints.each(
                path + ".labelSelector.expressions", selector.expressions(), ResourceSelection::validate));
        Constraints.each(
                path + ".affinity",
                affinity,
                (at, rule) ->
                        Constraints.identifiers(at + ".resourceIds", rule.resourceIds(), Constraints.MAX_TARGETS));
        Constraints.check(
                healthMinimum.isEmpty()
                        || healthMinimum.get() == HealthState.OK
                        || healthMinimum.get() == HealthState.WARNING,
                path + ".healthMinimum",
                "is OK or WARNING",
                "give one of the two");
    }

    private static void validate(String path, LabelExpression expression) {
        boolean needsValues =
                expression.operator() == LabelOperator.IN || expression.operator() == LabelOperator.NOT_IN;
        Constraints.check(
                needsValues != expression.values().isEmpty(),
                path + ".values",
                "is given with IN and NOT_IN only",
                needsValues ? "give a value" : "leave it out");
    }
}
