// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps that allocations of network resources are made of. What is made carries its ownership mark in its
 * description: Networking takes no tags with what is being made.
 */
final class AllocationSteps {

    private final CallScope scope;
    private final AllocateNetworkRequest request;
    private final CloudAccess cloud;
    private final NeutronClient neutron;
    private final Journal journal;
    private final MarkedStep steps;

    AllocationSteps(CallScope scope, AllocateNetworkRequest request) {
        this.scope = scope;
        this.request = request;
        this.cloud = scope.target(request.resourceGroupId());
        this.neutron = cloud.neutron();
        this.journal = scope.context().journal();
        this.steps = new MarkedStep(journal, scope.limit());
    }

    CloudAccess cloud() {
        return cloud;
    }

    NeutronClient neutron() {
        return neutron;
    }

    Journal journal() {
        return journal;
    }

    Optional<String> name() {
        return request.networkResourceName();
    }

    NetworkReferences references() {
        return new NetworkReferences(scope, cloud);
    }

    NetworkReader reader() {
        return new NetworkReader(scope, cloud);
    }

    QosPolicies policies() {
        return new QosPolicies(neutron, scope);
    }

    /** Makes one resource exactly once; undone, it is removed. */
    String make(String key, NeutronKind kind, Function<String, StepResult> create) {
        return make(key, kind, create, made -> neutron.delete(kind, made));
    }

    String make(String key, NeutronKind kind, Function<String, StepResult> create, Journal.Undo undo) {
        return steps.make(key, mark -> neutron.marked(kind, mark), create, undo);
    }

    /** Refuses what this cloud's Networking was installed without. */
    void mustOffer(String extension, String attribute) {
        if (!cloud.lookups().networkExtensions(cloud).contains(extension)) {
            throw InfrastructureException.valueNotSupported(
                    attribute,
                    "the Networking of this cloud is without its extension " + extension,
                    "choose another value");
        }
    }

    /** Refuses metadata that cannot be kept. */
    void checkMetadata(String path, Map<String, String> metadata) {
        Tags.check("metaData", request.metaData());
        Tags.check(path + ".metadata", metadata);
    }

    /**
     * Gives what was made the metadata of its element and of the request, which adds to it.
     *
     * @return whether there is any
     */
    boolean tag(NeutronKind kind, String id, Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(request.metaData());
        tag("tags", kind, id, all);
        return !all.isEmpty();
    }

    void tag(String key, NeutronKind kind, String id, Map<String, String> metadata) {
        List<String> tags = Tags.of(metadata);
        if (!tags.isEmpty()) {
            journal.perform(key, id, () -> neutron.setTags(kind, id, tags));
        }
    }

    static InfrastructureException vanished(NeutronKind kind, String id) {
        return new InfrastructureException(
                ErrorCode.BACKEND_ERROR,
                "the " + kind.singular() + " " + id + " was made and has vanished since; somebody else removed it");
    }
}
