// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.flavour;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Create Compute Flavour, once. A flavour carries its mark in its description. A private one is for its own group. */
final class FlavourCreation {

    private final CallScope scope;
    private final CloudAccess cloud;
    private final NovaClient nova;
    private final Journal journal;
    private final CreateComputeFlavourRequest request;

    FlavourCreation(CallScope scope, CreateComputeFlavourRequest request) {
        this.scope = scope;
        this.cloud = scope.target(request.resourceGroupId());
        this.nova = cloud.nova();
        this.journal = scope.context().journal();
        this.request = request;
    }

    CreateComputeFlavourResponse run() {
        VirtualComputeFlavour flavour = request.flavour();
        journal.check(() -> FlavourRequests.check(request));
        Map<String, String> specs = FlavourRequests.extraSpecs(request);
        String nameless = "flavour-" + scope.context().operationId();
        String id = new MarkedStep(journal, scope.limit())
                .make(
                        "flavour",
                        this::marked,
                        mark -> nova.createFlavor(FlavourRequests.body(flavour, nameless, mark)),
                        nova::deleteFlavor);
        if (!specs.isEmpty()) {
            journal.perform("specs", id, () -> nova.createExtraSpecs(id, specs));
        }
        if (!flavour.isPublic().orElse(true)) {
            journal.perform("access", id, () -> grant(id));
        }
        cloud.lookups().forgetFlavor(cloud, id);
        return new CreateComputeFlavourResponse(id);
    }

    private List<String> marked(String mark) {
        return cloud.lookups().allFlavors(cloud).stream()
                .filter(flavor -> flavor.description().filter(mark::equals).isPresent())
                .map(NovaFlavor::id)
                .toList();
    }

    private Optional<String> grant(String id) {
        try {
            return nova.grantFlavor(id, cloud.projectId());
        } catch (InfrastructureException e) {
            if (e.code() != ErrorCode.CONFLICT) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
