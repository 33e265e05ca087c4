// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Delete Storage Affinity Group.
 *
 * @param groupId 1; the group
 */
@Extension("groups would leak: the standard creates them and can neither show nor delete them")
public record DeleteStorageAffinityGroupRequest(String groupId) implements Request {

    public DeleteStorageAffinityGroupRequest {
        Attributes.required(groupId, "groupId");
    }

    @Override
    public void validate() {
        Constraints.identifier("groupId", groupId);
    }
}
