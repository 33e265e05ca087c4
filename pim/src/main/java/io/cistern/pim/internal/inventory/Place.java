// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ManagementInfo;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an endpoint besides what is read there.
 *
 * @param resourcePoolId the pool of what is found there
 * @param location where that is
 * @param addresses where the endpoint is, the present address first
 * @param credentialRef where its credential is
 */
public record Place(
        String resourcePoolId,
        Optional<Location> location,
        List<ManagementAddress> addresses,
        Optional<String> credentialRef) {

    private static final Set<ResourceKind> MANAGED = EnumSet.of(
            ResourceKind.COMPUTE_SERVER,
            ResourceKind.CHASSIS,
            ResourceKind.RACK,
            ResourceKind.STORAGE_ENCLOSURE,
            ResourceKind.SWITCH,
            ResourceKind.PDU);

    public Place {
        addresses = List.copyOf(addresses);
    }

    /** How a resource is managed. Readings of a part of the inventory need not tell of its management controller. */
    Optional<ManagementInfo> management(
            ObservedResource resource,
            InventoryReading reading,
            Map<String, String> ids,
            Optional<PhysicalResource> earlier) {
        if (!MANAGED.contains(resource.resourceKind())) {
            return Optional.empty();
        }
        Optional<ManagementInfo> before = earlier.flatMap(PhysicalResource::management);
        Optional<ObservedResource> manager = managerOf(resource, reading);
        Optional<Manager> told = manager.map(found -> (Manager) found.details());
        return Optional.of(ManagementInfo.builder()
                .managerId(manager.flatMap(found -> Optional.ofNullable(ids.get(found.locator())))
                        .or(() -> before.flatMap(ManagementInfo::managerId)))
                .endpointId(reading.endpointId())
                .addresses(addresses)
                .service(Optional.of(reading.service()))
                .managerType(told.flatMap(Manager::managerType).or(() -> before.flatMap(ManagementInfo::managerType)))
                .managerModel(manager.flatMap(found -> found.hardware().model())
                        .or(() -> before.flatMap(ManagementInfo::managerModel)))
                .firmwareVersion(told.flatMap(Manager::firmwareVersion)
                        .or(() -> before.flatMap(ManagementInfo::firmwareVersion)))
                .managerUuid(resource.evidence().managerUuid().or(() -> before.flatMap(ManagementInfo::managerUuid)))
                .serviceEntryPointUuid(told.flatMap(Manager::serviceEntryPointUuid)
                        .or(() -> before.flatMap(ManagementInfo::serviceEntryPointUuid)))
                .dateTime(reading.managerClock())
                .clockSkew(reading.managerClock().map(clock -> Duration.between(reading.ended(), clock)))
                .ntp(told.flatMap(Manager::ntp).or(() -> before.flatMap(ManagementInfo::ntp)))
                .credentialRef(credentialRef)
                .build());
    }

    /** The one that says so, else the only one there is. */
    private static Optional<ObservedResource> managerOf(ObservedResource resource, InventoryReading reading) {
        List<ObservedResource> managers = reading.resources().stream()
                .filter(other -> other.details() instanceof Manager)
                .toList();
        return managers.stream()
                .filter(other -> ((Manager) other.details()).managedIds().contains(resource.locator()))
                .findFirst()
                .or(() -> managers.size() == 1 ? Optional.of(managers.get(0)) : Optional.empty());
    }

    /** Whether the endpoint has its address for a shorter time than the one had at which a resource was read. */
    boolean newerThan(PhysicalResource resource) {
        return resource.management()
                .map(management -> management.addresses().get(0).since())
                .filter(since -> !since.isBefore(addresses.get(0).since()))
                .isEmpty();
    }

    /** The address at which a resource was managed when it was described. */
    Optional<String> addressOf(PhysicalResource resource) {
        return resource.management()
                .map(management -> management.addresses().get(0).address());
    }
}
