// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where something is: a step of the way Site, Building, Floor, Room, Row, Rack, Unit, Slot (derived; IFA 053 clause
 * 8).
 *
 * @param locationId 1; identifier
 * @param level 1; which step it is
 * @param name 1; its name
 * @param parentId 0..1; the location it is in
 * @param geo 0..1; where on Earth
 * @param civicAddress 0..N; postal address, by the names of its parts
 * @param room 0..1; room
 * @param row 0..1; row
 * @param rack 0..1; rack
 * @param rackOffset 0..1; lowest unit in the rack
 * @param rackOffsetUnits 0..1; what a unit is, e.g. {@code EIA_310}
 * @param partLocation 0..1; the place within its container
 * @param contacts 0..N; who looks after it
 * @param source 1; who says so
 */
@Buildable
public record Location(
        String locationId,
        LocationLevel level,
        String name,
        Optional<String> parentId,
        Optional<Geo> geo,
        Map<String, String> civicAddress,
        Optional<String> room,
        Optional<String> row,
        Optional<String> rack,
        Optional<Long> rackOffset,
        Optional<String> rackOffsetUnits,
        Optional<PartLocation> partLocation,
        List<String> contacts,
        LocationSource source) {

    public Location {
        Attributes.required(locationId, "locationId");
        Attributes.required(level, "level");
        Attributes.required(name, "name");
        parentId = Attributes.optional(parentId);
        geo = Attributes.optional(geo);
        civicAddress = Attributes.map(civicAddress, "civicAddress");
        room = Attributes.optional(room);
        row = Attributes.optional(row);
        rack = Attributes.optional(rack);
        rackOffset = Attributes.optional(rackOffset);
        rackOffsetUnits = Attributes.optional(rackOffsetUnits);
        partLocation = Attributes.optional(partLocation);
        contacts = Attributes.list(contacts, "contacts");
        Attributes.required(source, "source");
    }

    public static LocationBuilder builder() {
        return LocationBuilder.builder();
    }
}
