// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A policy on the quality of service. Members see those of their project and those that are shared. */
public record NeutronQosPolicy(
        String id,
        Optional<String> name,
        @JsonProperty("project_id") Optional<String> projectId,
        Optional<String> description,
        List<QosRule> rules) {

    public NeutronQosPolicy {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
