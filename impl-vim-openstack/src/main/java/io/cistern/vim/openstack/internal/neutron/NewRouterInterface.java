// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** An interface of a router: on a subnet, whose gateway it becomes, or through a port. */
public record NewRouterInterface(
        @JsonProperty("subnet_id") Optional<String> subnetId, @JsonProperty("port_id") Optional<String> portId) {}
