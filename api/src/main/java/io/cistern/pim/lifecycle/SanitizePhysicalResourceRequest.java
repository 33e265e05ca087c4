// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Sanitize Physical Resource.
 *
 * @param resourceIds 1..N; the servers
 * @param sanitize 1; how they are erased
 */
public record SanitizePhysicalResourceRequest(List<String> resourceIds, SanitizePolicy sanitize) implements Request {

    public SanitizePhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(sanitize, "sanitize");
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        sanitize.validate("sanitize");
    }
}
