// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a management controller says that a resource is.
 *
 * @param civicAddress 0..N; postal address, by the names of its parts
 * @param geo 0..1; where on Earth
 * @param facility 0..1; site or building
 * @param room 0..1; room
 * @param row 0..1; row
 * @param rack 0..1; rack
 * @param rackOffset 0..1; lowest unit in the rack
 * @param rackOffsetUnits 0..1; what a unit is, e.g. {@code EIA_310}
 * @param partLocation 0..1; the place within its container
 * @param contacts 0..N; who looks after it
 */
@Buildable
public record ReportedLocation(
        Map<String, String> civicAddress,
        Optional<Geo> geo,
        Optional<String> facility,
        Optional<String> room,
        Optional<String> row,
        Optional<String> rack,
        Optional<Long> rackOffset,
        Optional<String> rackOffsetUnits,
        Optional<PartLocation> partLocation,
        List<String> contacts) {

    public ReportedLocation {
        civicAddress = Attributes.map(civicAddress, "civicAddress");
        geo = Attributes.optional(geo);
        facility = Attributes.optional(facility);
        room = Attributes.optional(room);
        row = Attributes.optional(row);
        rack = Attributes.optional(rack);
        rackOffset = Attributes.optional(rackOffset);
        rackOffsetUnits = Attributes.optional(rackOffsetUnits);
        partLocation = Attributes.optional(partLocation);
        contacts = Attributes.list(contacts, "contacts");
    }

    public static ReportedLocationBuilder builder() {
        return ReportedLocationBuilder.builder();
    }
}
