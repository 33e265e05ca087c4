// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.internal.Attributes;
import java.util.List;

/**
 * A list of resources, managed by the consumer, that an affinity rule refers to (IFA 005 clause 8.4.8.3).
 *
 * @param resourceId 1..N; identifiers of the resources
 */
public record AffinityOrAntiAffinityResourceList(List<String> resourceId) {

    public AffinityOrAntiAffinityResourceList {
        resourceId = Attributes.nonEmpty(resourceId, "resourceId");
    }
}
