// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import java.util.Optional;

/**
 * Input of Create Storage Resource Affinity Or AntiAffinity Constraints Group (IFA 005 clause 7.5.1.9).
 *
 * @param groupName 1; the name that the consumer gives
 * @param type 1; together or apart
 * @param scope 0..1; the unit of proximity; absent: {@link AffinityScope#NFVI_NODE}
 * @param resourceGroupId 0..1; infrastructure resource group (tenant); absent: that of the call
 */
public record CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest(
        String groupName,
        AffinityType type,
        Optional<AffinityScope> scope,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId)
        implements Request {

    public CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest {
        Attributes.required(groupName, "groupName");
        Attributes.required(type, "type");
        scope = Attributes.optional(scope);
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    @Override
    public void validate() {
        Constraints.text("groupName", groupName);
        Constraints.identifier("resourceGroupId", resourceGroupId);
    }
}
