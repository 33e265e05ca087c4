// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.DurableName;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What resources of all schemas say of themselves. */
final class CommonAttributes {

    private CommonAttributes() {}

    /** @param vendor who made the service: its own hardware is its maker's */
    static HardwareDescription hardware(Node node, Optional<String> vendor) {
        RedfishObject body = node.body();
        Optional<String> manufacturer = body.text("Manufacturer");
        boolean whole = node.schema() == Schema.COMPUTER_SYSTEM
                || node.schema() == Schema.CHASSIS
                || node.schema() == Schema.MANAGER;
        return HardwareDescription.builder()
                .name(body.text("Name").orElseGet(node::id))
                .description(body.text("Description"))
                .manufacturer(manufacturer)
                .manufacturerNormalised(Manufacturers.family(
                        Stream.concat(manufacturer.stream(), whole ? vendor.stream() : Stream.empty())
                                .toList()))
                .model(body.text("Model"))
                .subModel(body.text("SubModel"))
                .partNumber(body.text("PartNumber"))
                .sku(body.text("SKU"))
                .sparePartNumber(body.text("SparePartNumber"))
                .serialNumber(body.text("SerialNumber"))
                .hardwareUuid(body.text("UUID").map(uuid -> uuid.toLowerCase(Locale.ROOT)))
                .assetTag(body.text("AssetTag"))
                .hardwareVersion(body.text("HardwareVersion").or(() -> body.text("Version")))
                .build();
    }

    /** {@code Identifiers} of drives, volumes and controllers. */
    static List<DurableName> durableNames(RedfishObject body) {
        return body.objects("Identifiers").stream()
                .flatMap(identifier -> identifier.text("DurableName").stream()
                        .map(name -> new DurableName(
                                identifier.text("DurableNameFormat").orElse("unknown"), name)))
                .toList();
    }
}
