// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Storage Resource Affinity Or AntiAffinity Constraints Group (IFA 005 clause 7.5.1.9).
 *
 * @param groupId 1; the new group, for affinityOrAntiAffinityResourceGroupId of a constraint
 */
public record CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse(String groupId) implements Response {

    public CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse {
        Attributes.required(groupId, "groupId");
    }
}
