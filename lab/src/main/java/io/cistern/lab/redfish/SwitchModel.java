// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static java.util.Objects.requireNonNull;

/**
 * A network switch whose own service tells its ports ({@code Fabrics/.../Switches}).
 *
 * @param name what the model is called
 * @param ports how many ports it has
 * @param gbps how fast each is
 */
public record SwitchModel(String name, int ports, int gbps) implements Hardware {

    public SwitchModel {
        requireNonNull(name, "name");
    }

    /** A switch at the top of a rack: 48 ports of 25 Gbit/s. */
    public static SwitchModel topOfRack() {
        return new SwitchModel("Lab T48", 48, 25);
    }
}
