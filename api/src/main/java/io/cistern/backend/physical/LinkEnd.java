// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;

/**
 * One end of an observed link: a resource at the same endpoint, or something that only has a name.
 *
 * @param reference the locator, or the name, e.g. of an electrical source
 * @param resource whether it is a locator
 */
public record LinkEnd(String reference, boolean resource) {

    public LinkEnd {
        Attributes.required(reference, "reference");
    }

    /** A resource at the same endpoint. */
    public static LinkEnd at(String locator) {
        return new LinkEnd(locator, true);
    }

    /** Something that only has a name. */
    public static LinkEnd named(String name) {
        return new LinkEnd(name, false);
    }
}
