// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.ScaleComputeResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.flavour.FlavourVisibility;
import io.cistern.vim.openstack.internal.nova.NovaFlavor;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scale Virtualised Compute Resource, once: a resize that is confirmed. The machine is restarted. Whatever fails before
 * that is confirmed, the resize is reverted.
 */
final class ComputeScaling {

    private static final String NOTHING = "nothing";

    private final CallScope scope;
    private final Journal journal;
    private final TargetServer target;
    private final String flavourId;

    ComputeScaling(CallScope scope, Waiter waiter, ScaleComputeRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.target = new TargetServer(scope, waiter, request.computeId());
        this.flavourId = request.computeFlavourId();
    }

    ScaleComputeResponse run() {
        journal.check(() -> check(target.now(), flavour()));
        String name = journal.remember("flavour", () -> flavour().name());
        scope.context().progress(10, "the machine is being stopped and made anew");
        ColdMove resize = new ColdMove(journal, target, server -> hasFlavour(server, name));
        noteFlavour();
        resize.begin(ServerAction.resize(flavourId));
        // Nothing that can fail follows what cannot be taken back.
        ScaleComputeResponse response = new ScaleComputeResponse(target.shown());
        resize.confirm();
        return response;
    }

    private NovaFlavor flavour() {
        CloudAccess cloud = target.cloud();
        return References.existing(
                "computeFlavourId",
                "flavour",
                flavourId,
                cloud.lookups().flavor(cloud, flavourId).filter(found -> FlavourVisibility.sees(scope, cloud, found)));
    }

    private void check(NovaServer server, NovaFlavor flavour) {
        OperableStates.check(server, "SCALE", OperableStates.SCALE);
        if (hasFlavour(server, flavour.name())) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "computeFlavourId: compute resource " + server.id() + " has flavour " + flavourId + " already",
                    ErrorDetails.builder()
                            .attribute("computeFlavourId")
                            .rule("names another flavour than the present one")
                            .remedy("choose another flavour")
                            .resourceId(server.id())
                            .build());
        }
        boolean fromImage = server.imageId().isPresent();
        refuseShrinking("root disk", fromImage ? server.flavor().disk() : 0, flavour.disk());
        refuseShrinking("ephemeral disk", server.flavor().ephemeral(), flavour.ephemeral());
        Quota.forResize(target.cloud(), server, flavour);
    }

    private static boolean hasFlavour(NovaServer server, String name) {
        return server.flavor().originalName().filter(name::equals).isPresent();
    }

    private static void refuseShrinking(String disk, long has, long wanted) {
        if (wanted < has) {
            throw InfrastructureException.valueNotSupported(
                    "computeFlavourId",
                    "OpenStack shrinks no disk: the " + disk + " has " + has + " GB, the flavour " + wanted,
                    "choose a flavour whose disks are as large");
        }
    }

    /**
     * A machine that was made here carries its flavour in its metadata, for the time when that flavour is no longer
     * there. Nova changes none between a resize and its confirmation.
     */
    private void noteFlavour() {
        String before = journal.remember("noted", () -> noted(target.now()).orElse(NOTHING));
        if (!before.equals(NOTHING)) {
            journal.step(
                    "note",
                    () -> noted(target.now()).filter(flavourId::equals).isPresent()
                            ? List.of(new StepResult(target.id(), Optional.empty()))
                            : List.of(),
                    () -> new StepResult(target.id(), note(flavourId)),
                    id -> note(before));
        }
    }

    private static Optional<String> noted(NovaServer server) {
        return Optional.ofNullable(server.metadata().get(ComputeMapper.FLAVOUR_KEY));
    }

    private Optional<String> note(String id) {
        Map<String, String> metadata = new LinkedHashMap<>(target.now().metadata());
        metadata.put(ComputeMapper.FLAVOUR_KEY, id);
        return target.nova().replaceMetadata(target.id(), metadata);
    }
}
