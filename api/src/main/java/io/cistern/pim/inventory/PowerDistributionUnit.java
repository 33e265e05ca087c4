// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A power distribution unit (derived; IFA 053 clause 8).
 *
 * @param firmwareVersion 0..1; its firmware
 * @param equipmentType 0..1; e.g. {@code RackPDU}
 * @param outlets 0..N; its outlets
 */
public record PowerDistributionUnit(
        Optional<String> firmwareVersion, Optional<String> equipmentType, List<PowerOutlet> outlets)
        implements PhysicalResourceDetails {

    public PowerDistributionUnit {
        firmwareVersion = Attributes.optional(firmwareVersion);
        equipmentType = Attributes.optional(equipmentType);
        outlets = Attributes.list(outlets, "outlets");
    }

    @Override
    public PowerDistributionUnit withReferences(UnaryOperator<String> translation) {
        return new PowerDistributionUnit(
                firmwareVersion,
                equipmentType,
                outlets.stream()
                        .map(outlet -> outlet.withReferences(translation))
                        .toList());
    }
}
