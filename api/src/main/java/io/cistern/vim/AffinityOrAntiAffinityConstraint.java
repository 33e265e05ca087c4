// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * One rule on where a resource is placed with respect to others (IFA 005 clause 8.4.8.2). Exactly one of list
 * and group is given.
 *
 * @param type 1; together or apart
 * @param scope 0..1; the unit of proximity; absent: {@link AffinityScope#NFVI_NODE}
 * @param affinityOrAntiAffinityResourceList 0..1; a list that the consumer manages
 * @param affinityOrAntiAffinityResourceGroupId 0..1; a named group that the producer manages
 */
public record AffinityOrAntiAffinityConstraint(
        AffinityType type,
        Optional<AffinityScope> scope,
        Optional<AffinityOrAntiAffinityResourceList> affinityOrAntiAffinityResourceList,
        Optional<String> affinityOrAntiAffinityResourceGroupId) {

    public AffinityOrAntiAffinityConstraint {
        Attributes.required(type, "type");
        scope = Attributes.optional(scope);
        affinityOrAntiAffinityResourceList = Attributes.optional(affinityOrAntiAffinityResourceList);
        affinityOrAntiAffinityResourceGroupId = Attributes.optional(affinityOrAntiAffinityResourceGroupId);
    }

    /** A rule by a named group that the producer manages. */
    public static AffinityOrAntiAffinityConstraint ofGroup(AffinityType type, String groupId) {
        return new AffinityOrAntiAffinityConstraint(type, Optional.empty(), Optional.empty(), Optional.of(groupId));
    }

    /** A rule by a list of resources that the consumer manages. */
    public static AffinityOrAntiAffinityConstraint ofResources(
            AffinityType type, AffinityScope scope, List<String> resourceId) {
        return new AffinityOrAntiAffinityConstraint(
                type,
                Optional.of(scope),
                Optional.of(new AffinityOrAntiAffinityResourceList(resourceId)),
                Optional.empty());
    }
}
