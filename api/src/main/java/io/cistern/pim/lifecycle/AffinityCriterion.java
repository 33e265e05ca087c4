// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.pim.topology.FailureDomainKind;
import java.util.List;

/**
 * What servers must share, or must not share.
 *
 * @param type 1; together or apart
 * @param scope 1; what they share
 * @param resourceIds 0..N; with these resources; none: among each other
 * @param strength 1; whether it may be broken
 */
public record AffinityCriterion(
        AffinityType type, FailureDomainKind scope, List<String> resourceIds, AffinityStrength strength) {

    public AffinityCriterion {
        Attributes.required(type, "type");
        Attributes.required(scope, "scope");
        resourceIds = Attributes.list(resourceIds, "resourceIds");
        Attributes.required(strength, "strength");
    }
}
