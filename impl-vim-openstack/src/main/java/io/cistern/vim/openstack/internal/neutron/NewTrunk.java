// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** What a trunk is asked for with. */
public record NewTrunk(
        Optional<String> name,
        String description,
        @JsonProperty("port_id") String portId,
        @JsonProperty("sub_ports") List<NeutronTrunk.SubPort> subPorts) {}
