// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.Memory;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The steps that updates of network resources are made of. What a resource was before is remembered first, so that an
 * update that fails puts it back.
 */
final class ResourceChange {

    /** The attributes of requests, by what Networking calls them. */
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("shared", "isShared"),
            Map.entry("provider:segmentation_id", "segmentationId"),
            Map.entry("qos_policy_id", "networkQoS"),
            Map.entry("gateway_ip", "gatewayIp"),
            Map.entry("enable_dhcp", "isDhcpEnabled"),
            Map.entry("allocation_pools", "addressPool"),
            Map.entry("fixed_ips", "ipAddress"),
            Map.entry("mac_address", "macAddress"),
            Map.entry("binding:vnic_type", "typeVirtualNic"),
            Map.entry("port_security_enabled", "isPortSecurityEnabled"),
            Map.entry("external_gateway_info", "externalNetworkId"),
            Map.entry("routes", "staticRoute"));

    private static final List<String> TAGS = List.of("tags");

    private final CallScope scope;
    private final FoundResource resource;
    private final UpdateNetworkRequest request;
    private final Journal journal;
    private final NeutronClient neutron;

    ResourceChange(CallScope scope, FoundResource resource, UpdateNetworkRequest request) {
        this.scope = scope;
        this.resource = resource;
        this.request = request;
        this.journal = scope.context().journal();
        this.neutron = resource.neutron();
    }

    FoundResource resource() {
        return resource;
    }

    UpdateNetworkRequest request() {
        return request;
    }

    NeutronClient neutron() {
        return neutron;
    }

    Journal journal() {
        return journal;
    }

    NetworkReferences references() {
        return new NetworkReferences(scope, resource.cloud());
    }

    NetworkReader reader() {
        return new NetworkReader(scope, resource.cloud());
    }

    QosPolicies policies() {
        return new QosPolicies(neutron, scope);
    }

    ClearedAttributes cleared(Set<String> clearable) {
        return ClearedAttributes.of(request.clearAttribute(), clearable);
    }

    /** What was seen when the operation first came here. */
    String remembered(String key, Supplier<String> look) {
        return Memory.keep(journal, key, look);
    }

    /**
     * Changes attributes, those that are not as wanted.
     *
     * @param key of the step, at most 10 characters
     * @param path of the data in the request
     * @return what they were before
     */
    ObjectNode attributes(String key, String path, ObjectNode wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        List<String> names = Attributes.names(wanted);
        ObjectNode before = Attributes.read(
                remembered(key + "-was", () -> present(seen(names)).toString()));
        ObjectNode changes = wanted.deepCopy();
        changes.remove(names.stream()
                .filter(name -> wanted.get(name).equals(before.get(name)))
                .toList());
        if (!changes.isEmpty()) {
            List<String> changed = Attributes.names(changes);
            String blamed = changed.size() == 1 ? path + "." + ATTRIBUTES.getOrDefault(changed.get(0), "name") : path;
            step(
                    key,
                    () -> !seen(changed).equals(before.deepCopy().retain(changed)),
                    () -> Refusals.named(
                            blamed,
                            "is as this cloud allows it",
                            "correct it or leave it out",
                            () -> neutron.update(resource.kind(), resource.id(), changes)),
                    () -> neutron.update(
                            resource.kind(), resource.id(), before.deepCopy().retain(changed)));
        }
        return before;
    }

    /** Those of a resource that is gone are none, which is not what it was. */
    private ObjectNode present(ObjectNode seen) {
        if (seen.isEmpty()) {
            throw FoundResource.missing(resource.id());
        }
        return seen;
    }

    private ObjectNode now(List<String> names) {
        return neutron.attributes(resource.kind(), resource.id(), names);
    }

    private ObjectNode seen(List<String> names) {
        ObjectNode seen = now(names);
        // Only administrators may put the rest of it back.
        JsonNode gateway = seen.path("external_gateway_info");
        if (gateway.isObject()) {
            ((ObjectNode) gateway).retain("network_id");
        }
        return seen;
    }

    /**
     * Adds pairs to the metadata, replaces some, and removes those with an empty value and those that are cleared.
     *
     * @param ofElement the metadata among the data; that of the request is added to it
     */
    void metadata(Map<String, String> ofElement, ClearedAttributes cleared) {
        Map<String, String> pairs = new HashMap<>(ofElement);
        pairs.putAll(request.metaData());
        if (pairs.isEmpty() && cleared.metadataKeys().isEmpty() && !cleared.hasAllMetadata()) {
            return;
        }
        List<String> before = Attributes.strings(
                remembered("tags-was", () -> tags(present(now(TAGS))).toString()));
        List<String> wanted = Tags.changed(before, pairs, cleared);
        if (!wanted.equals(before)) {
            step(
                    "tags",
                    () -> !Attributes.strings(tags(now(TAGS)).toString()).equals(before),
                    () -> neutron.setTags(resource.kind(), resource.id(), wanted),
                    () -> neutron.setTags(resource.kind(), resource.id(), before));
        }
    }

    private static JsonNode tags(ObjectNode seen) {
        return seen.path("tags");
    }

    /**
     * A change that can be taken back.
     *
     * @param isMade whether it has been made
     */
    void step(String key, Supplier<Boolean> isMade, Journal.Action change, Journal.Action back) {
        journal.step(
                key,
                () -> isMade.get() ? List.of(new StepResult(resource.id(), Optional.empty())) : List.of(),
                () -> new StepResult(resource.id(), change.run()),
                made -> whileItIsThere(back));
    }

    private void whileItIsThere(Journal.Action back) {
        try {
            back.run();
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.NOT_FOUND || !now(List.of("id")).isEmpty()) {
                throw e;
            }
        }
    }

    /** Removes a QoS policy that the resource had, where it was made for it: it is not put back. */
    void removeFormerQos(String policyId) {
        journal.perform("qos-former", resource.id(), () -> policies().removeUnused(policyId));
    }

    /** Refuses to change what cannot change. */
    static <T> void mustNotChange(String path, Optional<T> asked, Optional<T> current) {
        asked.filter(value -> !current.filter(value::equals).isPresent()).ifPresent(value -> {
            throw InfrastructureException.valueNotSupported(
                    path,
                    "it is as it was allocated" + current.map(was -> ": " + was).orElse(""),
                    "leave it out, or allocate another resource");
        });
    }

    /** Of two lists, what is in the first only. */
    static <T> List<T> only(List<T> first, List<T> second) {
        List<T> rest = new ArrayList<>(first);
        rest.removeAll(second);
        return rest;
    }

    /** A kind of resource and how it is updated. */
    interface OfKind {

        /** Refuses what cannot be done, before anything is. */
        void check();

        /** Does what can be put back. */
        void apply();

        /** The response once {@link #complete} has been called, which is seen before. */
        default UpdateNetworkResponse asCompleted(UpdateNetworkResponse seen) {
            return seen;
        }

        /** Does what cannot be put back, or not as it was. Nothing that can fail follows. */
        default void complete() {}
    }
}
