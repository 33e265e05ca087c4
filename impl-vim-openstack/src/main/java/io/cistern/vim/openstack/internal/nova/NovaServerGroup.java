// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A server group.
 *
 * @param policy {@code affinity}, {@code anti-affinity} or a soft form of them
 * @param members the ids of its servers
 */
public record NovaServerGroup(
        String id,
        String name,
        Optional<String> policy,
        List<String> members,
        @JsonProperty("project_id") Optional<String> projectId) {

    public NovaServerGroup {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
