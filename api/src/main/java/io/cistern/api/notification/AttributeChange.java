// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * One attribute that changed. The standard leaves the form of changes open.
 *
 * @param path 1; the attribute, as a filter names it, e.g. {@code virtualMemory/virtualMemSize}
 * @param oldValue 0..1; what it was, as JSON writes it; absent: it was not there, or is not known
 * @param newValue 0..1; what it is; absent: it is no longer there
 */
@Extension("the standard does not specify the form of changed data")
public record AttributeChange(String path, Optional<String> oldValue, Optional<String> newValue) {

    public AttributeChange {
        Attributes.required(path, "path");
        oldValue = Attributes.optional(oldValue);
        newValue = Attributes.optional(newValue);
    }
}
