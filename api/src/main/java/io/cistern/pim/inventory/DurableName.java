// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;

/**
 * A name that a storage device keeps wherever it is.
 *
 * @param format 1; e.g. {@code NAA}, {@code EUI}
 * @param name 1; the name
 */
public record DurableName(String format, String name) {

    public DurableName {
        Attributes.required(format, "format");
        Attributes.required(name, "name");
    }
}
