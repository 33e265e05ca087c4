// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is special about QoS policies, and their rules. Every refusal is that of a recording network/qos-*. */
final class QosPolicies implements Collection.Rules {

    static final Kind KIND = new Kind("policy", "policies", "qos/policies", QosPolicies::notFound);

    static final Schema SCHEMA = new Schema(
            "policy",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("shared", BooleanNode.FALSE, Attribute::flag),
                    Attribute.of("is_default", BooleanNode.FALSE, Attribute::flag),
                    Attribute.readOnly("rules"),
                    Attribute.readOnly("tags"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private static final List<String> KNOWN_TO_ALL = List.of("minimum_bandwidth", "bandwidth_limit");
    private static final List<String> KNOWN_TO_ANY =
            List.of("bandwidth_limit", "packet_rate_limit", "minimum_bandwidth", "minimum_packet_rate", "dscp_marking");
    private static final Set<Integer> DSCP_MARKS =
            Set.of(0, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 46, 48, 56);

    private final Networking networking;

    QosPolicies(Networking networking) {
        this.networking = networking;
    }

    void register(Routes<NeutronCall.Handler> routes, Collection policies) {
        for (String type : List.of("bandwidth_limit", "minimum_bandwidth", "dscp_marking")) {
            String rules = "/v2.0/qos/policies/{id}/" + type + "_rules";
            routes.add("POST", rules, call -> addRule(call, policies.findOwn(call), type));
            routes.add("DELETE", rules + "/{rule}", call -> deleteRule(call, policies.findOwn(call)));
        }
        routes.add("GET", "/v2.0/qos/rule-types", QosPolicies::ruleTypes);
    }

    static NeutronFault notFound(String id) {
        return new NeutronFault(404, "QosPolicyNotFound", "QoS policy " + id + " could not be found.");
    }

    /** The policy that a network or a port is to have, if any, must be there. */
    static void check(Networking networking, Session session, JsonNode id) {
        ObjectNode policy = networking.qosPolicies().get(id.asText());
        if (id.isTextual() && (policy == null || !isVisible(session, policy))) {
            throw notFound(id.asText());
        }
    }

    private static boolean isVisible(Session session, ObjectNode policy) {
        return session.isAdmin()
                || Networking.owns(session.projectId(), policy)
                || policy.path("shared").asBoolean();
    }

    /** A tunnel guarantees no bandwidth. Recording: qos-port-create-not-supported. */
    static void checkPort(Networking networking, String portId, ObjectNode network, JsonNode id) {
        boolean guaranteed = false;
        for (JsonNode rule : networking
                .qosPolicies()
                .getOrDefault(id.asText(), Json.object())
                .path("rules")) {
            guaranteed |= rule.path("type").asText().equals("minimum_bandwidth");
        }
        if (guaranteed && network.path("provider:physical_network").isNull()) {
            throw new NeutronFault(
                    409, "QosRuleNotSupported", "Rule minimum_bandwidth is not supported by port " + portId);
        }
    }

    private static LabResponse ruleTypes(NeutronCall call) {
        boolean any = call.request()
                .query()
                .first("all_supported")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        ArrayNode types = Json.array();
        (any ? KNOWN_TO_ANY : KNOWN_TO_ALL).forEach(type -> types.addObject().put("type", type));
        return LabResponse.json(200, Json.object("rule_types", types));
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode policy) {
        refuseMember(call, "create_policy");
        networking.stamp(policy, call.session().projectId(), 0);
        policy.set("rules", Json.array());
        networking.qosPolicies().put(policy.path("id").asText(), policy);
        return policy;
    }

    private static void refuseMember(NeutronCall call, String action) {
        if (!call.isAdmin()) {
            throw new NeutronFault(403, "PolicyNotAuthorized", "rule:" + action + " is disallowed by policy");
        }
    }

    private LabResponse addRule(NeutronCall call, ObjectNode policy, String type) {
        refuseMember(call, "create_policy_" + type + "_rule");
        String member = type + "_rule";
        JsonNode given = call.body().path(member);
        checkRule(policy, type, given);
        ObjectNode rule = given.deepCopy();
        rule.put("id", Identifiers.uuid());
        if (!type.equals("dscp_marking") && !rule.has("direction")) {
            rule.put("direction", "egress");
        }
        if (type.equals("bandwidth_limit") && !rule.has("max_burst_kbps")) {
            rule.put("max_burst_kbps", 0);
        }
        ObjectNode kept = rule.deepCopy();
        kept.set("qos_policy_id", policy.path("id"));
        policy.withArray("rules").add(kept.put("type", type));
        networking.touch(policy);
        return LabResponse.json(201, Json.object(member, rule));
    }

    private static void checkRule(ObjectNode policy, String type, JsonNode given) {
        if (type.equals("dscp_marking")
                && !DSCP_MARKS.contains(given.path("dscp_mark").asInt(-1))) {
            throw NeutronFault.invalid("dscp_mark", given.path("dscp_mark").asText() + " is not in valid_values.");
        }
        String id = policy.path("id").asText();
        String direction = given.path("direction").asText("egress");
        for (JsonNode other : policy.path("rules")) {
            boolean sameWay = other.path("direction").asText(direction).equals(direction);
            if (sameWay && other.path("type").asText().equals(type)) {
                throw new NeutronFault(
                        409,
                        "QoSRulesConflict",
                        "Rule " + type + " conflicts with rule "
                                + other.path("id").asText() + " which already exists in QoS Policy " + id + ".");
            }
            if (sameWay
                    && type.equals("minimum_bandwidth")
                    && other.has("max_kbps")
                    && other.path("max_kbps").asInt() < given.path("min_kbps").asInt()) {
                throw new NeutronFault(
                        409,
                        "QoSRuleParameterConflict",
                        "Unable to add the rule with value "
                                + given.path("min_kbps").asText() + " to the policy " + id
                                + " as the existing rule of type bandwidth_limit has value "
                                + other.path("max_kbps").asText() + ".");
            }
        }
    }

    private LabResponse deleteRule(NeutronCall call, ObjectNode policy) {
        ArrayNode left = Json.array();
        policy.path("rules").forEach(rule -> {
            if (!rule.path("id").asText().equals(call.variables().get("rule"))) {
                left.add(rule);
            }
        });
        policy.set("rules", left);
        networking.touch(policy);
        return LabResponse.empty(204);
    }

    @Override
    public void update(NeutronCall call, ObjectNode policy, ObjectNode changes) {
        refuseMember(call, "update_policy");
    }

    @Override
    public void delete(NeutronCall call, ObjectNode policy) {
        String id = policy.path("id").asText();
        Stream.of(networking.ports(), networking.networks())
                .flatMap(store -> store.values().stream())
                .filter(user -> user.path("qos_policy_id").asText().equals(id))
                .findFirst()
                .ifPresent(user -> {
                    String kind = user.has("network_id") ? "port" : "network";
                    throw new NeutronFault(
                            409,
                            "QosPolicyInUse",
                            "QoS Policy " + id + " is used by " + kind + " "
                                    + user.path("id").asText() + ".");
                });
        networking.qosPolicies().remove(id);
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode policy) {
        return isVisible(call.session(), policy);
    }
}
