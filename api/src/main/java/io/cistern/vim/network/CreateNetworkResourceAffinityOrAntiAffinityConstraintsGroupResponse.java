// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Network Resource Affinity Or AntiAffinity Constraints Group (IFA 005 clause 7.4.1.6).
 *
 * @param groupId 1; the new group, for affinityOrAntiAffinityResourceGroupId of a constraint
 */
public record CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupResponse(String groupId) implements Response {

    public CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupResponse {
        Attributes.required(groupId, "groupId");
    }
}
