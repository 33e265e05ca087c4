// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.wire.Link;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Networking over HTTP. */
public final class HttpNeutronClient implements NeutronClient {

    private final JsonHttp networking;

    public HttpNeutronClient(JsonHttp networking) {
        this.networking = networking;
    }

    private record One(
            NeutronNetwork network,
            NeutronSubnet subnet,
            NeutronPort port,
            NeutronTrunk trunk,
            NeutronRouter router,
            NeutronQosPolicy policy) {}

    private record Many(
            List<NeutronNetwork> networks,
            List<NeutronSubnet> subnets,
            List<NeutronPort> ports,
            List<NeutronTrunk> trunks,
            List<NeutronRouter> routers,
            List<NeutronQosPolicy> policies,
            @JsonProperty("rbac_policies") List<NeutronRbacPolicy> rbacPolicies,
            @JsonProperty("networks_links") List<Link> networksLinks,
            @JsonProperty("subnets_links") List<Link> subnetsLinks,
            @JsonProperty("ports_links") List<Link> portsLinks,
            @JsonProperty("trunks_links") List<Link> trunksLinks,
            @JsonProperty("routers_links") List<Link> routersLinks,
            @JsonProperty("policies_links") List<Link> policiesLinks) {

        private boolean more() {
            return Stream.of(networksLinks, subnetsLinks, portsLinks, trunksLinks, routersLinks, policiesLinks)
                    .anyMatch(Link::more);
        }
    }

    private record Created(Id network, Id subnet, Id port, Id trunk, Id router, Id policy) {
        private record Id(String id) {}

        private String id() {
            return Stream.of(network, subnet, port, trunk, router, policy)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
    }

    private record RouterInterface(@JsonProperty("port_id") String portId) {}

    private record FloatingIps(@JsonProperty("floatingips") List<FloatingIp> floatingIps) {
        private record FloatingIp(@JsonProperty("floating_ip_address") String address) {}
    }

    private record RuleTypes(@JsonProperty("rule_types") List<RuleType> ruleTypes) {
        private record RuleType(String type) {}
    }

    private record QuotaAnswer(Map<String, NeutronQuota> quota) {}

    private record ExtensionsAnswer(List<Extension> extensions) {
        private record Extension(String alias) {}
    }

    @Override
    public Optional<NeutronNetwork> network(String id) {
        return one(NeutronKind.NETWORK, id).map(One::network);
    }

    @Override
    public Listing<NeutronNetwork> networks(NeutronQuery query) {
        return list(NeutronKind.NETWORK, query, Many::networks, NeutronNetwork::id);
    }

    @Override
    public StepResult createNetwork(NewNetwork network) {
        return create(NeutronKind.NETWORK, network);
    }

    @Override
    public Optional<NeutronSubnet> subnet(String id) {
        return one(NeutronKind.SUBNET, id).map(One::subnet);
    }

    @Override
    public Listing<NeutronSubnet> subnets(NeutronQuery query) {
        return list(NeutronKind.SUBNET, query, Many::subnets, NeutronSubnet::id);
    }

    @Override
    public StepResult createSubnet(NewSubnet subnet) {
        return create(NeutronKind.SUBNET, subnet);
    }

    @Override
    public Optional<NeutronPort> port(String id) {
        return one(NeutronKind.PORT, id).map(One::port);
    }

    @Override
    public Listing<NeutronPort> ports(NeutronQuery query) {
        return list(NeutronKind.PORT, query, Many::ports, NeutronPort::id);
    }

    @Override
    public Made<NeutronPort> createPort(NewPort port) {
        JsonAnswer<One> answer = networking.send(JsonRequest.post(Map.of("port", port), "/ports"), One.class);
        NeutronPort made = answer.content().orElseThrow().port();
        return new Made<>(made, new StepResult(made.id(), answer.requestId()));
    }

    @Override
    public void describePort(String id, String description) {
        networking.send(JsonRequest.put(Map.of("port", Map.of("description", description)), "/ports/{}", id));
    }

    @Override
    public Optional<String> delete(NeutronKind kind, String id) {
        return networking
                .send(JsonRequest.delete("/" + kind.path() + "/{}", id).tolerating(404))
                .requestId();
    }

    @Override
    public Optional<String> setTags(NeutronKind kind, String id, List<String> tags) {
        return put(Map.of("tags", tags), "/" + kind.path() + "/{}/tags", id);
    }

    @Override
    public Optional<NeutronTrunk> trunk(String id) {
        return one(NeutronKind.TRUNK, id).map(One::trunk);
    }

    @Override
    public Listing<NeutronTrunk> trunks(NeutronQuery query) {
        return list(NeutronKind.TRUNK, query, Many::trunks, NeutronTrunk::id);
    }

    @Override
    public StepResult createTrunk(NewTrunk trunk) {
        return create(NeutronKind.TRUNK, trunk);
    }

    @Override
    public Optional<String> addSubPorts(String trunkId, List<NeutronTrunk.SubPort> subPorts) {
        return put(Map.of("sub_ports", subPorts), "/trunks/{}/add_subports", trunkId);
    }

    @Override
    public Optional<String> removeSubPorts(String trunkId, List<NeutronTrunk.SubPort> subPorts) {
        List<Map<String, String>> ids =
                subPorts.stream().map(port -> Map.of("port_id", port.portId())).toList();
        return put(Map.of("sub_ports", ids), "/trunks/{}/remove_subports", trunkId);
    }

    @Override
    public Optional<NeutronRouter> router(String id) {
        return one(NeutronKind.ROUTER, id).map(One::router);
    }

    @Override
    public Listing<NeutronRouter> routers(NeutronQuery query) {
        return list(NeutronKind.ROUTER, query, Many::routers, NeutronRouter::id);
    }

    @Override
    public StepResult createRouter(NewRouter router) {
        return create(NeutronKind.ROUTER, router);
    }

    @Override
    public StepResult addInterface(String routerId, NewRouterInterface given) {
        JsonAnswer<RouterInterface> answer = networking.send(
                JsonRequest.put(given, "/routers/{}/add_router_interface", routerId), RouterInterface.class);
        return new StepResult(answer.content().orElseThrow().portId(), answer.requestId());
    }

    @Override
    public Optional<String> removeInterface(String routerId, String portId) {
        return put(Map.of("port_id", portId), "/routers/{}/remove_router_interface", routerId);
    }

    @Override
    public List<String> floatingIps(String routerId) {
        JsonRequest request = JsonRequest.get("/floatingips")
                .query("router_id", routerId)
                .query("fields", List.of("id", "floating_ip_address"));
        return networking.send(request, FloatingIps.class).content().orElseThrow().floatingIps().stream()
                .map(FloatingIps.FloatingIp::address)
                .toList();
    }

    @Override
    public Optional<NeutronQosPolicy> qosPolicy(String id) {
        return one(NeutronKind.QOS_POLICY, id).map(One::policy);
    }

    @Override
    public Listing<NeutronQosPolicy> qosPolicies(NeutronQuery query) {
        return list(NeutronKind.QOS_POLICY, query, Many::policies, NeutronQosPolicy::id);
    }

    @Override
    public StepResult createQosPolicy(String name, String description) {
        return create(NeutronKind.QOS_POLICY, Map.of("name", name, "description", description));
    }

    @Override
    public Optional<String> addQosRule(String policyId, QosRule rule) {
        return networking
                .send(JsonRequest.post(
                        Map.of(rule.type() + "_rule", rule), "/qos/policies/{}/" + rule.type() + "_rules", policyId))
                .requestId();
    }

    @Override
    public Set<String> qosRuleTypes() {
        JsonRequest all = JsonRequest.get("/qos/rule-types");
        // Without the parameter only what every driver knows is told; clouds before it refuse it.
        return networking
                .send(all.query("all_supported", true).tolerating(400), RuleTypes.class)
                .content()
                .or(() -> networking.send(all, RuleTypes.class).content())
                .orElseThrow()
                .ruleTypes()
                .stream()
                .map(RuleTypes.RuleType::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<NeutronRbacPolicy> shares(List<String> networkIds) {
        // Unlike other lists this one is in no order: Networking refuses to sort it.
        JsonRequest request = JsonRequest.get("/rbac-policies")
                .query("object_type", "network")
                .query("object_id", networkIds);
        return networking.send(request, Many.class).content().orElseThrow().rbacPolicies().stream()
                .filter(policy -> policy.action().equals("access_as_shared"))
                .toList();
    }

    @Override
    public ObjectNode attributes(NeutronKind kind, String id, Collection<String> names) {
        JsonRequest request =
                JsonRequest.get("/" + kind.path() + "/{}", id).tolerating(404).query("fields", names);
        ObjectNode found = JsonEndpoint.json().createObjectNode();
        networking
                .send(request, ObjectNode.class)
                .content()
                .map(answer -> answer.path(kind.singular()))
                .ifPresent(all -> names.forEach(name -> found.set(name, all.path(name))));
        return found;
    }

    @Override
    public List<String> marked(NeutronKind kind, String mark) {
        JsonRequest request =
                JsonRequest.get("/" + kind.path()).query("description", mark).query("fields", "id");
        // 404: Networking was installed without resources of the kind.
        return networking
                .send(request.tolerating(404), ObjectNode.class)
                .content()
                .map(page -> page.path(kind.plural()).findValuesAsText("id"))
                .orElse(List.of());
    }

    @Override
    public Optional<String> update(NeutronKind kind, String id, ObjectNode changes) {
        return put(Map.of(kind.singular(), changes), "/" + kind.path() + "/{}", id);
    }

    @Override
    public Optional<String> shareNetwork(String networkId, String projectId) {
        Map<String, Object> policy = Map.of(
                "object_type",
                "network",
                "object_id",
                networkId,
                "action",
                "access_as_shared",
                "target_tenant",
                projectId);
        return networking
                .send(JsonRequest.post(Map.of("rbac_policy", policy), "/rbac-policies"))
                .requestId();
    }

    @Override
    public Map<String, NeutronQuota> quota(String projectId) {
        return networking
                .send(JsonRequest.get("/quotas/{}/details.json", projectId), QuotaAnswer.class)
                .content()
                .map(QuotaAnswer::quota)
                .orElse(Map.of());
    }

    @Override
    public Set<String> extensions() {
        return networking
                .send(JsonRequest.get("/extensions").query("fields", "alias"), ExtensionsAnswer.class)
                .content()
                .orElseThrow()
                .extensions()
                .stream()
                .map(ExtensionsAnswer.Extension::alias)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<One> one(NeutronKind kind, String id) {
        return networking
                .send(JsonRequest.get("/" + kind.path() + "/{}", id).tolerating(404), One.class)
                .content();
    }

    private <T> Listing<T> list(
            NeutronKind kind, NeutronQuery query, Function<Many, List<T>> items, Function<T, String> id) {
        Many page = many(kind, query);
        List<T> all = new ArrayList<>(items.apply(page));
        // Some clouds cut lists into pages unasked.
        while (query.limit().isEmpty() && page.more() && !all.isEmpty()) {
            String last = id.apply(all.get(all.size() - 1));
            page = many(kind, new NeutronQuery(query.where(), Optional.of(last), query.limit()));
            all.addAll(items.apply(page));
        }
        return new Listing<>(all, page.more());
    }

    private Many many(NeutronKind kind, NeutronQuery query) {
        JsonRequest request =
                JsonRequest.get("/" + kind.path()).query("sort_key", "id").query("sort_dir", "asc");
        for (Map.Entry<String, List<String>> condition : query.where().entrySet()) {
            request = request.query(condition.getKey(), condition.getValue());
        }
        request = request.query("marker", query.marker()).query("limit", query.limit());
        return networking.send(request, Many.class).content().orElseThrow();
    }

    private StepResult create(NeutronKind kind, Object body) {
        JsonAnswer<Created> answer =
                networking.send(JsonRequest.post(Map.of(kind.singular(), body), "/" + kind.path()), Created.class);
        return new StepResult(answer.content().orElseThrow().id(), answer.requestId());
    }

    private Optional<String> put(Object body, String path, String... segments) {
        return networking.send(JsonRequest.put(body, path, segments)).requestId();
    }
}
