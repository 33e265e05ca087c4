// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static java.util.Objects.requireNonNull;

/**
 * A power distribution unit of a rack ({@code PowerEquipment/RackPDUs}).
 *
 * @param name what the model is called
 * @param outlets how many outlets it has
 * @param maxWatts how much it can give in all
 */
public record PduModel(String name, int outlets, int maxWatts) implements Hardware {

    public PduModel {
        requireNonNull(name, "name");
    }

    /** One with 24 outlets that can be switched. */
    public static PduModel rack() {
        return new PduModel("Lab P24", 24, 17_300);
    }
}
