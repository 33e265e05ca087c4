// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import java.util.List;

/** What is special about the policies that share networks. Every refusal is that of a recording network/rbac-policy-*. */
final class RbacPolicies implements Collection.Rules {

    static final Kind KIND = new Kind(
            "rbac_policy",
            "rbac_policies",
            "rbac-policies",
            id -> new NeutronFault(
                    404, "RbacPolicyNotFound", "RBAC policy of type unknown with ID " + id + " not found"));

    static final Schema SCHEMA = new Schema(
            "rbac_policy",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("object_type").fixed().required(),
                    Attribute.text("object_id").fixed().required(),
                    Attribute.text("action").fixed().required(),
                    Attribute.of("target_tenant", NullNode.instance, Attribute::text)
                            .required()));

    private final Networking networking;

    RbacPolicies(Networking networking) {
        this.networking = networking;
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode policy) {
        String networkId = policy.path("object_id").asText();
        String target = policy.path("target_tenant").asText();
        if (target.equals("*") && !call.isAdmin()) {
            String rule = "rule:create_rbac_policy";
            throw new NeutronFault(
                    403,
                    "PolicyNotAuthorized",
                    "((((" + rule + " and " + rule + ":object_type) and " + rule + ":object_id) and " + rule
                            + ":target_tenant) and " + rule + ":action) is disallowed by policy");
        }
        ObjectNode network = networking.networks().get(networkId);
        if (network == null
                || !call.isAdmin() && !Networking.owns(call.session().projectId(), network)) {
            throw NeutronFault.notFound("Network", networkId);
        }
        if (networking.sharedWith(target, network)) {
            throw new NeutronFault(409, "DuplicateRbacPolicy", "An RBAC policy already exists with those values.");
        }
        policy.put("id", Identifiers.uuid());
        policy.put("project_id", call.session().projectId());
        policy.put("tenant_id", call.session().projectId());
        networking.rbacPolicies().put(policy.path("id").asText(), policy);
        return policy;
    }

    @Override
    public void update(NeutronCall call, ObjectNode policy, ObjectNode changes) {}

    @Override
    public void delete(NeutronCall call, ObjectNode policy) {
        String networkId = policy.path("object_id").asText();
        String target = policy.path("target_tenant").asText();
        boolean used = networking.portsOf(networkId).stream().anyMatch(port -> Networking.owns(target, port));
        if (used) {
            throw new NeutronFault(
                    409,
                    "RbacPolicyInUse",
                    "RBAC policy on object " + networkId + " cannot be removed because other objects depend on it.\n"
                            + "Details: Unable to reconfigure sharing settings for network " + networkId
                            + ". Multiple tenants are using it.");
        }
        networking.rbacPolicies().remove(policy.path("id").asText());
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode policy) {
        return call.isAdmin() || Networking.owns(call.session().projectId(), policy);
    }
}
