// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.api.ErrorCode;
import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;
import java.util.List;

/**
 * A part that could not be read: nothing may be concluded from the absence of such resources there.
 *
 * @param parentLocator the resource that has the part
 * @param resourceKinds what would be found there, and then what would be found through that; 1..N
 * @param code why it could not be read
 * @param reason the same for a person; no secrets
 */
public record UnreadPart(String parentLocator, List<ResourceKind> resourceKinds, ErrorCode code, String reason) {

    public UnreadPart {
        Attributes.required(parentLocator, "parentLocator");
        resourceKinds = Attributes.list(resourceKinds, "resourceKinds");
        if (resourceKinds.isEmpty()) {
            throw new IllegalArgumentException("resourceKinds has what would be found there");
        }
        Attributes.required(code, "code");
        Attributes.required(reason, "reason");
    }
}
