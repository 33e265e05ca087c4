// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * OpenStack Networking v2.0. What is not there is empty, not a failure. Lists are in the order of ids; a query without a
 * limit gives the whole list.
 */
public interface NeutronClient {

    /** {@code GET /networks/{id}}. */
    Optional<NeutronNetwork> network(String id);

    /** {@code GET /networks}. */
    Listing<NeutronNetwork> networks(NeutronQuery query);

    /** {@code POST /networks}. */
    StepResult createNetwork(NewNetwork network);

    /** {@code GET /subnets/{id}}. */
    Optional<NeutronSubnet> subnet(String id);

    /** {@code GET /subnets}. */
    Listing<NeutronSubnet> subnets(NeutronQuery query);

    /** {@code POST /subnets}. */
    StepResult createSubnet(NewSubnet subnet);

    /** {@code GET /ports/{id}}. */
    Optional<NeutronPort> port(String id);

    /** {@code GET /ports}. */
    Listing<NeutronPort> ports(NeutronQuery query);

    /** {@code POST /ports}. */
    StepResult createPort(NewPort port);

    /** {@code PUT /ports/{id}}: changes its description. */
    void describePort(String id, String description);

    /** {@code DELETE /{networks|subnets|ports}/{id}}; returns Neutron's id of the request; gone is well. */
    Optional<String> delete(NeutronKind kind, String id);

    /** {@code PUT /{networks|subnets|ports}/{id}/tags}: replaces them; returns Neutron's id of the request. */
    Optional<String> setTags(NeutronKind kind, String id, List<String> tags);

    /** {@code POST /rbac-policies}: lets another project use a network; CONFLICT: it can already. */
    Optional<String> shareNetwork(String networkId, String projectId);

    /** {@code GET /quotas/{project}/details.json}: by the singular of the resource. */
    Map<String, NeutronQuota> quota(String projectId);

    /** {@code GET /extensions}: their aliases. */
    Set<String> extensions();
}
