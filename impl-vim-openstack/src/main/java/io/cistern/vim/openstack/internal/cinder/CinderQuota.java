// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One quota of a project and what is used of it; a limit of -1 is none. */
public record CinderQuota(long limit, @JsonProperty("in_use") long inUse, long reserved) {}
