// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * A named affinity or anti-affinity group that the producer manages.
 *
 * @param groupId 1; identifier of the group
 * @param groupName 1; the name that the consumer gave
 * @param type 1; together or apart
 * @param scope 0..1; the unit of proximity; absent: {@link AffinityScope#NFVI_NODE}
 * @param resourceId 0..N; identifiers of the resources that are members now
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the group
 */
@Extension("IFA 005 creates groups but cannot show them")
@Buildable
public record AffinityOrAntiAffinityResourceGroup(
        String groupId,
        String groupName,
        AffinityType type,
        Optional<AffinityScope> scope,
        List<String> resourceId,
        Optional<String> resourceGroupId) {

    public AffinityOrAntiAffinityResourceGroup {
        Attributes.required(groupId, "groupId");
        Attributes.required(groupName, "groupName");
        Attributes.required(type, "type");
        scope = Attributes.optional(scope);
        resourceId = Attributes.list(resourceId, "resourceId");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static AffinityOrAntiAffinityResourceGroupBuilder builder() {
        return AffinityOrAntiAffinityResourceGroupBuilder.builder();
    }
}
