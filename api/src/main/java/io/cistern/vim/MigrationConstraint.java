// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Where a resource may be moved to; IFA 005 leaves the content open.
 *
 * @param zoneId 0..1; the resource zone
 * @param hostId 0..1; the host
 */
@Extension("IFA 005 does not specify the content of migrationConstraint")
public record MigrationConstraint(Optional<String> zoneId, Optional<String> hostId) {

    public MigrationConstraint {
        zoneId = Attributes.optional(zoneId);
        hostId = Attributes.optional(hostId);
    }
}
