// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.api.ErrorCode;
import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;

/**
 * A part that could not be read: nothing may be concluded from the absence of such resources there.
 *
 * @param parentLocator the resource that has the part
 * @param resourceKind what would be found there
 * @param code why it could not be read
 * @param reason the same for a person; no secrets
 */
public record UnreadPart(String parentLocator, ResourceKind resourceKind, ErrorCode code, String reason) {

    public UnreadPart {
        Attributes.required(parentLocator, "parentLocator");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(code, "code");
        Attributes.required(reason, "reason");
    }
}
