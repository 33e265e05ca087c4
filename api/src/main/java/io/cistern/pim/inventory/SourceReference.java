// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Where a resource was read, for an administrator.
 *
 * @param endpointId 1; the endpoint
 * @param locator 1; what it is called there; changes with firmware
 * @param revision 0..1; the revision that was read
 * @param schemaVersion 0..1; the version of its description
 */
public record SourceReference(
        String endpointId, String locator, Optional<String> revision, Optional<String> schemaVersion) {

    public SourceReference {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(locator, "locator");
        revision = Attributes.optional(revision);
        schemaVersion = Attributes.optional(schemaVersion);
    }
}
