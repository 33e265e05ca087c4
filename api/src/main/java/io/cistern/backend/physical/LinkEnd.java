// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * One end of an observed link: a resource at the same endpoint, or something that only has a name.
 *
 * @param locator the resource
 * @param name what it is called, e.g. the name of an electrical source
 */
public record LinkEnd(Optional<String> locator, Optional<String> name) {

    public LinkEnd {
        locator = Attributes.optional(locator);
        name = Attributes.optional(name);
        Constraints.check(
                locator.isPresent() != name.isPresent(),
                "locator",
                "or name is given, not both",
                "give one of the two");
    }

    /** A resource at the same endpoint. */
    public static LinkEnd at(String locator) {
        return new LinkEnd(Optional.of(locator), Optional.empty());
    }

    /** Something that only has a name. */
    public static LinkEnd named(String name) {
        return new LinkEnd(Optional.empty(), Optional.of(name));
    }
}
