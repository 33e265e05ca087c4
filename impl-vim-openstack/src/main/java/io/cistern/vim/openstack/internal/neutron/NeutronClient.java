// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.Collection;
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
    Made<NeutronPort> createPort(NewPort port);

    /** {@code PUT /ports/{id}}: changes its description. */
    void describePort(String id, String description);

    /** {@code GET /trunks/{id}}. */
    Optional<NeutronTrunk> trunk(String id);

    /** {@code GET /trunks}. */
    Listing<NeutronTrunk> trunks(NeutronQuery query);

    /** {@code POST /trunks}. */
    StepResult createTrunk(NewTrunk trunk);

    /** {@code PUT /trunks/{id}/add_subports}: all or none. */
    Optional<String> addSubPorts(String trunkId, List<NeutronTrunk.SubPort> subPorts);

    /** {@code PUT /trunks/{id}/remove_subports}: all or none. */
    Optional<String> removeSubPorts(String trunkId, List<NeutronTrunk.SubPort> subPorts);

    /** {@code GET /routers/{id}}. */
    Optional<NeutronRouter> router(String id);

    /** {@code GET /routers}. */
    Listing<NeutronRouter> routers(NeutronQuery query);

    /** {@code POST /routers}. */
    StepResult createRouter(NewRouter router);

    /** {@code PUT /routers/{id}/add_router_interface}; the result is the port that it is. */
    StepResult addInterface(String routerId, NewRouterInterface given);

    /** {@code PUT /routers/{id}/remove_router_interface}: the port goes with it, whoever made it. */
    Optional<String> removeInterface(String routerId, String portId);

    /** {@code GET /floatingips?router_id=}: the addresses at which something is reached from outside through a router. */
    List<String> floatingIps(String routerId);

    /** {@code GET /qos/policies/{id}}. */
    Optional<NeutronQosPolicy> qosPolicy(String id);

    /** {@code GET /qos/policies}. */
    Listing<NeutronQosPolicy> qosPolicies(NeutronQuery query);

    /** {@code POST /qos/policies}: a policy without rules. */
    StepResult createQosPolicy(String name, String description);

    /** {@code POST /qos/policies/{id}/{type}_rules}. */
    Optional<String> addQosRule(String policyId, QosRule rule);

    /** {@code GET /qos/rule-types}: the kinds of rules that some driver of the cloud carries out. */
    Set<String> qosRuleTypes();

    /**
     * {@code GET /rbac-policies}: with whom networks are shared, as far as the caller may know;
     * NOT_FOUND: Networking was installed without.
     */
    List<NeutronRbacPolicy> shares(List<String> networkIds);

    /** {@code POST /rbac-policies}: lets another project use a network; CONFLICT: it can already. */
    Optional<String> shareNetwork(String networkId, String projectId);

    /** {@code GET /{kind}/{id}}: only some attributes, as Neutron writes them; empty where it is not there. */
    ObjectNode attributes(NeutronKind kind, String id, Collection<String> names);

    /** {@code GET /{kind}?description=}: the ids of those that carry a mark. */
    List<String> marked(NeutronKind kind, String mark);

    /** {@code PUT /{kind}/{id}}: changes attributes. */
    Optional<String> update(NeutronKind kind, String id, ObjectNode changes);

    /** {@code DELETE /{kind}/{id}}; returns Neutron's id of the request; gone is well. */
    Optional<String> delete(NeutronKind kind, String id);

    /** {@code PUT /{kind}/{id}/tags}: replaces them; returns Neutron's id of the request. */
    Optional<String> setTags(NeutronKind kind, String id, List<String> tags);

    /** {@code GET /quotas/{project}/details.json}: by the singular of the resource. */
    Map<String, NeutronQuota> quota(String projectId);

    /** {@code GET /extensions}: their aliases. */
    Set<String> extensions();
}
