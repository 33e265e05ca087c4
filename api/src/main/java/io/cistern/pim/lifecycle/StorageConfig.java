// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Volumes that a server is to have (derived; IFA 053 clause 8).
 *
 * @param volumes 0..N; the volumes; one of them is the boot volume
 * @param clearExisting 1; whether those that are there are removed
 * @param jbodForRest 0..1; whether drives that are left are offered as they are
 */
public record StorageConfig(List<VolumeConfig> volumes, boolean clearExisting, Optional<Boolean> jbodForRest) {

    public StorageConfig {
        volumes = Attributes.list(volumes, "volumes");
        jbodForRest = Attributes.optional(jbodForRest);
    }
}
