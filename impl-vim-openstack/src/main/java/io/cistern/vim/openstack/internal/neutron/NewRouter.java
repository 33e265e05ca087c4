// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What a router is asked for with; interfaces and routes follow. */
public record NewRouter(
        Optional<String> name,
        String description,
        @JsonProperty("external_gateway_info") Optional<NeutronRouter.Gateway> gateway) {}
