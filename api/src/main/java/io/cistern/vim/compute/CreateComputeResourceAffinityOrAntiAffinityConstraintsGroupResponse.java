// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Compute Resource Affinity Or AntiAffinity Constraints Group (IFA 005 clause 7.3.1.9).
 *
 * @param groupId 1; the new group, for affinityOrAntiAffinityResourceGroupId of a constraint
 */
public record CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse(String groupId) implements Response {

    public CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse {
        Attributes.required(groupId, "groupId");
    }
}
