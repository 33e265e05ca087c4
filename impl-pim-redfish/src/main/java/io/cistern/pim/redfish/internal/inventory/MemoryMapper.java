// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.api.ErrorCode;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.MemoryModule;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Memory modules (Memory v1_22). A module of no size is an empty slot; of one that is there and does not say its size,
 * it is said that it could not be read.
 */
final class MemoryMapper implements KindMapper {

    private final ServiceTree tree;
    private final Ownership ownership;

    MemoryMapper(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        Optional<Long> capacity = capacityMiB(body);
        if (capacity.isEmpty() && isThere(body)) {
            body.expecting("CapacityMiB");
            tree.miss(new UnreadPart(
                    ownership.owner(node).orElse(node).locator(),
                    List.of(ResourceKind.MEMORY_MODULE),
                    ErrorCode.BACKEND_ERROR,
                    node.locator() + ": it does not say how large it is"));
        }
        return capacity.filter(size -> size > 0)
                .map(size -> new Described(
                        ResourceKind.MEMORY_MODULE,
                        MemoryModule.builder()
                                .capacityMiB(size)
                                .memoryType(body.text("MemoryType"))
                                .deviceType(body.text("MemoryDeviceType"))
                                .baseModuleType(body.text("BaseModuleType"))
                                .operatingSpeedMhz(body.integer("OperatingSpeedMhz"))
                                .errorCorrection(body.text("ErrorCorrection"))
                                .rankCount(body.integer("RankCount"))
                                .slot(slot(body))
                                .enabled(body.flag("Enabled"))
                                .healthTrips(trips(body.object("HealthData")))
                                .build()));
    }

    private static boolean isThere(RedfishObject body) {
        boolean enabled =
                body.object("Status").text("State").filter("Enabled"::equals).isPresent();
        return enabled || Stream.of("SerialNumber", "PartNumber").anyMatch(body::has);
    }

    /** Its size; where it does not say, that of its volatile and persistent parts. */
    static Optional<Long> capacityMiB(RedfishObject body) {
        return body.integer("CapacityMiB")
                .or(() -> Sums.of(Stream.of("VolatileSizeMiB", "NonVolatileSizeMiB")
                        .flatMap(name -> body.integer(name).stream())
                        .toList()));
    }

    private static Optional<String> slot(RedfishObject body) {
        RedfishObject place = body.object("MemoryLocation");
        return Locations.slot(body).or(() -> body.text("DeviceLocator")).or(() -> {
            List<String> steps = Stream.of("Socket", "MemoryController", "Channel", "Slot")
                    .flatMap(name -> place.integer(name).map(number -> name + " " + number).stream())
                    .toList();
            return steps.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", steps));
        });
    }

    private static List<String> trips(RedfishObject health) {
        RedfishObject trips = health.object("AlarmTrips");
        return trips.names().stream()
                .filter(name -> trips.flag(name).orElse(false))
                .toList();
    }
}
