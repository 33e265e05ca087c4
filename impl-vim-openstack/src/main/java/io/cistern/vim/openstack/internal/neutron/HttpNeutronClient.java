// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.wire.Link;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Networking over HTTP. */
public final class HttpNeutronClient implements NeutronClient {

    private final JsonHttp networking;

    public HttpNeutronClient(JsonHttp networking) {
        this.networking = networking;
    }

    private record One(NeutronNetwork network, NeutronSubnet subnet, NeutronPort port) {}

    private record Many(
            List<NeutronNetwork> networks,
            List<NeutronSubnet> subnets,
            List<NeutronPort> ports,
            @JsonProperty("networks_links") List<Link> networksLinks,
            @JsonProperty("subnets_links") List<Link> subnetsLinks,
            @JsonProperty("ports_links") List<Link> portsLinks) {

        private boolean more() {
            return Link.more(networksLinks) || Link.more(subnetsLinks) || Link.more(portsLinks);
        }
    }

    private record Created(Id network, Id subnet, Id port) {
        private record Id(String id) {}
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
        JsonAnswer<Created> answer = create(NeutronKind.NETWORK, network);
        return new StepResult(answer.content().orElseThrow().network().id(), answer.requestId());
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
        JsonAnswer<Created> answer = create(NeutronKind.SUBNET, subnet);
        return new StepResult(answer.content().orElseThrow().subnet().id(), answer.requestId());
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
    public StepResult createPort(NewPort port) {
        JsonAnswer<Created> answer = create(NeutronKind.PORT, port);
        return new StepResult(answer.content().orElseThrow().port().id(), answer.requestId());
    }

    @Override
    public void describePort(String id, String description) {
        networking.send(JsonRequest.put(Map.of("port", Map.of("description", description)), "/ports/{}", id));
    }

    @Override
    public Optional<String> delete(NeutronKind kind, String id) {
        return networking
                .send(JsonRequest.delete("/{}/{}", kind.plural(), id).tolerating(404))
                .requestId();
    }

    @Override
    public Optional<String> setTags(NeutronKind kind, String id, List<String> tags) {
        return networking
                .send(JsonRequest.put(Map.of("tags", tags), "/{}/{}/tags", kind.plural(), id))
                .requestId();
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
                .send(JsonRequest.get("/{}/{}", kind.plural(), id).tolerating(404), One.class)
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
                JsonRequest.get("/{}", kind.plural()).query("sort_key", "id").query("sort_dir", "asc");
        for (Map.Entry<String, List<String>> condition : query.where().entrySet()) {
            request = request.query(condition.getKey(), condition.getValue());
        }
        request = request.query("marker", query.marker()).query("limit", query.limit());
        return networking.send(request, Many.class).content().orElseThrow();
    }

    private JsonAnswer<Created> create(NeutronKind kind, Object body) {
        return networking.send(JsonRequest.post(Map.of(kind.singular(), body), "/{}", kind.plural()), Created.class);
    }
}
