// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.Geo;
import io.cistern.pim.inventory.PartLocation;
import io.cistern.pim.inventory.ReportedLocation;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a resource says it is (Resource v1_1: {@code Location}), or its facility (Facility v1_5). */
final class Locations {

    private Locations() {}

    static Optional<ReportedLocation> of(Node node, ServiceTree tree) {
        RedfishObject location = location(node.body());
        Optional<RedfishObject> facility =
                node.body().link("Links", "Facility").flatMap(tree::at).map(Node::body);
        if (!location.isPresent() && facility.isEmpty()) {
            return Optional.empty();
        }
        RedfishObject placement = location.object("Placement");
        Optional<String> facilityName = facility.flatMap(body -> body.text("Name"));
        boolean isRoom = facility.flatMap(body -> body.text("FacilityType"))
                .filter("Room"::equals)
                .isPresent();
        return Optional.of(ReportedLocation.builder()
                .civicAddress(civicAddress(location.object("PostalAddress")))
                .geo(geo(location))
                .facility(location.object("PostalAddress")
                        .text("Building")
                        .or(() -> facilityName.filter(name -> !isRoom)))
                .room(placement.text("Room").or(() -> facilityName.filter(name -> isRoom)))
                .row(placement.text("Row"))
                .rack(placement.text("Rack"))
                .rackOffset(placement.integer("RackOffset"))
                .rackOffsetUnits(placement.text("RackOffsetUnits"))
                .partLocation(partLocation(location))
                .contacts(location.objects("Contacts").stream()
                        .flatMap(Locations::contact)
                        .toList())
                .build());
    }

    /** What a slot is called: by its label, else by its number. */
    static Optional<String> slot(RedfishObject body) {
        return partLocation(location(body))
                .flatMap(part -> part.label().or(() -> part.ordinal().map(String::valueOf)));
    }

    private static RedfishObject location(RedfishObject body) {
        return body.has("PhysicalLocation") ? body.object("PhysicalLocation") : body.object("Location");
    }

    private static Optional<PartLocation> partLocation(RedfishObject location) {
        RedfishObject part = location.object("PartLocation");
        return part.isPresent()
                ? Optional.of(new PartLocation(
                        part.text("LocationType"), part.integer("LocationOrdinalValue"), part.text("ServiceLabel")))
                : Optional.empty();
    }

    private static Map<String, String> civicAddress(RedfishObject address) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : address.names()) {
            address.text(name).ifPresent(text -> parts.put(name, text));
        }
        return parts;
    }

    private static Optional<Geo> geo(RedfishObject location) {
        Optional<BigDecimal> latitude = location.decimal("Latitude");
        Optional<BigDecimal> longitude = location.decimal("Longitude");
        return latitude.isPresent() && longitude.isPresent()
                ? Optional.of(new Geo(latitude.get(), longitude.get(), location.decimal("AltitudeMeters")))
                : Optional.empty();
    }

    private static Stream<String> contact(RedfishObject contact) {
        List<String> parts = Stream.of("ContactName", "PhoneNumber", "EmailAddress")
                .flatMap(name -> contact.text(name).stream())
                .toList();
        return parts.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", parts));
    }
}
