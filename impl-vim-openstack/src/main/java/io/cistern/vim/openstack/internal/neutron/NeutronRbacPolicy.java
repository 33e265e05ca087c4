// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Lets a project use a resource of another; the project {@code *} is any. */
public record NeutronRbacPolicy(
        String id,
        @JsonProperty("object_id") String objectId,
        @JsonProperty("target_tenant") String target,
        String action) {}
