// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;

/**
 * Something that an endpoint does other than its protocol says.
 *
 * @param kind what it is, e.g. {@code number-as-string}
 * @param count how often
 * @param example where it was met last: locator and attribute
 */
public record Deviation(String kind, long count, String example) {

    public Deviation {
        Attributes.required(kind, "kind");
        Attributes.required(example, "example");
    }
}
