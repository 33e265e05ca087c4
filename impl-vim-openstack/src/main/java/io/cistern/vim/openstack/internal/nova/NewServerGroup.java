// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The body of a request for a server group. */
public record NewServerGroup(@JsonProperty("server_group") Group group) {

    /** The group; 2.64 for one policy in place of a list. */
    public record Group(String name, String policy) {}
}
