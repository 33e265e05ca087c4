// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A kind of segment that networks are made of.
 *
 * @param networkType flat, vlan, vxlan, geneve ...; absent: not shown to members
 * @param physicalNetwork the physical network below; absent: none, as below an overlay
 */
public record NeutronSegment(
        @JsonProperty("network_type") @JsonAlias("provider:network_type") Optional<String> networkType,
        @JsonProperty("physical_network") @JsonAlias("provider:physical_network") Optional<String> physicalNetwork) {}
