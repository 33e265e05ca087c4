// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What Networking can do, over HTTP. */
public final class HttpNeutronCapabilities implements NeutronCapabilities {

    private final JsonHttp networking;

    public HttpNeutronCapabilities(JsonHttp networking) {
        this.networking = networking;
    }

    private record AgentsAnswer(List<NeutronAgent> agents) {}

    private record RangesAnswer(@JsonProperty("network_segment_ranges") List<NeutronSegment> ranges) {}

    private record NetworksAnswer(List<NeutronSegment> networks) {}

    private record PoliciesAnswer(List<Policy> policies) {
        private record Policy(String id) {}
    }

    private record RuleTypesAnswer(@JsonProperty("rule_types") List<RuleType> ruleTypes) {
        private record RuleType(String type) {}
    }

    private record ZonesAnswer(@JsonProperty("availability_zones") List<Zone> zones) {
        private record Zone(String name, Optional<String> resource, Optional<String> state) {

            private boolean ofNetworks() {
                return resource.orElse("network").equals("network")
                        && state.orElse("available").equals("available");
            }
        }
    }

    @Override
    public List<NeutronAgent> agents() {
        return list(
                JsonRequest.get("/agents").query("fields", List.of("alive", "configurations")),
                AgentsAnswer.class,
                AgentsAnswer::agents);
    }

    @Override
    public List<NeutronSegment> segmentRanges() {
        return list(JsonRequest.get("/network_segment_ranges"), RangesAnswer.class, RangesAnswer::ranges);
    }

    @Override
    public List<NeutronSegment> segmentsInUse() {
        JsonRequest request = JsonRequest.get("/networks")
                .query("fields", List.of("provider:network_type", "provider:physical_network"));
        return list(request, NetworksAnswer.class, NetworksAnswer::networks);
    }

    @Override
    public List<String> qosPolicies() {
        return list(
                        JsonRequest.get("/qos/policies").query("fields", "id"),
                        PoliciesAnswer.class,
                        PoliciesAnswer::policies)
                .stream()
                .map(PoliciesAnswer.Policy::id)
                .sorted()
                .toList();
    }

    @Override
    public List<String> qosRuleTypes() {
        return list(JsonRequest.get("/qos/rule-types"), RuleTypesAnswer.class, RuleTypesAnswer::ruleTypes).stream()
                .map(RuleTypesAnswer.RuleType::type)
                .sorted()
                .toList();
    }

    @Override
    public List<String> availabilityZones() {
        return list(JsonRequest.get("/availability_zones"), ZonesAnswer.class, ZonesAnswer::zones).stream()
                .filter(ZonesAnswer.Zone::ofNetworks)
                .map(ZonesAnswer.Zone::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** 404: the extension is not there. */
    private <A, T> List<T> list(JsonRequest request, Class<A> answer, Function<A, List<T>> items) {
        return networking
                .send(request.tolerating(404), answer)
                .content()
                .map(items)
                .orElse(List.of());
    }
}
