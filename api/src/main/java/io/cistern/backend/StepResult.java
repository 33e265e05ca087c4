// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * What a remote change brought about.
 *
 * @param resourceId what was made, in the infrastructure's identifier
 * @param upstreamRequestId the infrastructure's own id of the request
 */
public record StepResult(String resourceId, Optional<String> upstreamRequestId) {

    public StepResult {
        Attributes.required(resourceId, "resourceId");
        upstreamRequestId = Attributes.optional(upstreamRequestId);
    }
}
