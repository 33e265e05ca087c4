// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Input of Deprovision Physical Resource.
 *
 * @param resourceIds 1..N; the servers
 * @param sanitize 1; how they are erased
 * @param resetConfiguration 0..1; whether BIOS, boot overrides, volumes and keys are reset; absent: no
 * @param gracefulTimeout 0..1; how long they may take to shut down; absent: 300 s
 */
public record DeprovisionPhysicalResourceRequest(
        List<String> resourceIds,
        SanitizePolicy sanitize,
        Optional<Boolean> resetConfiguration,
        Optional<Duration> gracefulTimeout)
        implements Request {

    public DeprovisionPhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(sanitize, "sanitize");
        resetConfiguration = Attributes.optional(resetConfiguration);
        gracefulTimeout = Attributes.optional(gracefulTimeout);
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        sanitize.validate("sanitize");
    }
}
