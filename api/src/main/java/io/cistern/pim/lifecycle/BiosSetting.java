// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;

/**
 * A setting of the BIOS.
 *
 * @param name 1; as the registry of the server names it
 * @param value 1; as text; read by the type that the registry gives it
 */
public record BiosSetting(String name, String value) {

    public BiosSetting {
        Attributes.required(name, "name");
        Attributes.required(value, "value");
    }
}
