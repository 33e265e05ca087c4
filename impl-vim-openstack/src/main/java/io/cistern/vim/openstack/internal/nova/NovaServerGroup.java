// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A server group.
 *
 * @param policy {@code affinity}, {@code anti-affinity} or a soft form of them
 * @param rules since 2.64
 * @param members the ids of its servers
 */
public record NovaServerGroup(
        String id,
        String name,
        Optional<String> policy,
        Optional<Rules> rules,
        List<String> members,
        @JsonProperty("project_id") Optional<String> projectId) {

    public NovaServerGroup {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** The rules of its policy. */
    public record Rules(@JsonProperty("max_server_per_host") Optional<Integer> maxServerPerHost) {}

    /** Whether Nova holds its members together or apart, rather than preferring it or letting some share a host. */
    public boolean isStrict() {
        return policy.filter(name -> name.startsWith("soft-")).isEmpty()
                && rules.flatMap(Rules::maxServerPerHost).orElse(1) == 1;
    }
}
