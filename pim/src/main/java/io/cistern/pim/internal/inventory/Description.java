// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.inventory.DataSource;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.HardwareDescriptionBuilder;
import io.cistern.pim.inventory.ManagementInfo;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.ResourceStates;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource as it is described after a reading. */
final class Description {

    private static final Pattern INSIGNIFICANT = Pattern.compile("[^a-z0-9]+");

    private Description() {}

    /**
     * Describes a resource.
     *
     * @param id its id
     * @param ids the ids of everything that is known at its endpoint, by locator
     */
    static PhysicalResource of(
            String id,
            ObservedResource observed,
            Map<String, String> ids,
            String pool,
            Optional<ManagementInfo> management,
            Instant firstSeen,
            Instant read) {
        return PhysicalResource.builder()
                .physicalResourceId(id)
                .resourceKind(observed.resourceKind())
                .parentId(observed.parentLocator().flatMap(parent -> Optional.ofNullable(ids.get(parent))))
                .hardware(hardware(observed))
                .states(states(observed.states()))
                .resourceTypeId(type(observed.resourceKind(), observed.hardware()))
                .resourcePoolId(pool)
                .reportedLocation(observed.location())
                .management(management)
                .capabilities(observed.capabilities())
                .dataSource(DataSource.DRIVER)
                .firstSeen(firstSeen)
                .lastUpdated(read)
                .stale(false)
                .version(0)
                .sourceRef(Optional.of(observed.sourceRef()))
                .vendorData(observed.vendorData())
                .details(observed.details().withReferences(locator -> ids.getOrDefault(locator, locator)))
                .build();
    }

    private static HardwareDescription hardware(ObservedResource observed) {
        HardwareDescription reported = observed.hardware();
        return HardwareDescriptionBuilder.builder(reported)
                .serialNumber(reported.serialNumber()
                        .filter(serial -> Placeholders.serial(serial).isPresent()))
                .hardwareUuid(reported.hardwareUuid()
                        .filter(uuid -> Placeholders.uuid(uuid).isPresent()))
                .build();
    }

    static ResourceStates states(ObservedStates observed) {
        return ResourceStates.builder()
                .powerState(observed.powerState())
                .operationalState(observed.operationalState())
                .healthState(observed.healthState())
                .statusConditions(observed.statusConditions())
                .locatorActive(observed.locatorActive())
                .build();
    }

    /** One type for all resources of one kind, maker and model. */
    private static String type(ResourceKind kind, HardwareDescription hardware) {
        return Stream.of(
                        Optional.of(kind.name()),
                        hardware.manufacturer(),
                        hardware.model().or(hardware::partNumber))
                .flatMap(Optional::stream)
                .map(part -> INSIGNIFICANT
                        .matcher(part.strip().toLowerCase(Locale.ROOT))
                        .replaceAll("-"))
                .collect(Collectors.joining("."));
    }
}
