// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * What every physical resource says of itself (derived; IFA 053 clause 8). Text is as reported, without white space
 * at its ends.
 *
 * @param name 1; its name
 * @param description 0..1; more of it
 * @param manufacturer 0..1; its maker, as reported
 * @param manufacturerNormalised 1; its maker among those that are told apart
 * @param model 0..1; model
 * @param subModel 0..1; model within the model
 * @param partNumber 0..1; part number
 * @param sku 0..1; stock-keeping unit
 * @param sparePartNumber 0..1; part number of its replacement
 * @param serialNumber 0..1; serial number; absent also where it is a placeholder
 * @param hardwareUuid 0..1; UUID, in lower case; of a server that of its SMBIOS
 * @param assetTag 0..1; asset tag
 * @param hardwareVersion 0..1; version of the hardware
 */
@Buildable
public record HardwareDescription(
        String name,
        Optional<String> description,
        Optional<String> manufacturer,
        ManufacturerFamily manufacturerNormalised,
        Optional<String> model,
        Optional<String> subModel,
        Optional<String> partNumber,
        Optional<String> sku,
        Optional<String> sparePartNumber,
        Optional<String> serialNumber,
        Optional<String> hardwareUuid,
        Optional<String> assetTag,
        Optional<String> hardwareVersion) {

    public HardwareDescription {
        Attributes.required(name, "name");
        description = Attributes.optional(description);
        manufacturer = Attributes.optional(manufacturer);
        Attributes.required(manufacturerNormalised, "manufacturerNormalised");
        model = Attributes.optional(model);
        subModel = Attributes.optional(subModel);
        partNumber = Attributes.optional(partNumber);
        sku = Attributes.optional(sku);
        sparePartNumber = Attributes.optional(sparePartNumber);
        serialNumber = Attributes.optional(serialNumber);
        hardwareUuid = Attributes.optional(hardwareUuid);
        assetTag = Attributes.optional(assetTag);
        hardwareVersion = Attributes.optional(hardwareVersion);
    }

    public static HardwareDescriptionBuilder builder() {
        return HardwareDescriptionBuilder.builder();
    }
}
