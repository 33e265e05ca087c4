// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Update Virtualised Compute Resource, once: interfaces, which can be put back, then metadata. */
final class ComputeUpdate {

    private static final String METADATA = "metadata/";

    private final Journal journal;
    private final TargetServer target;
    private final InterfaceUpdate interfaces;
    private final UpdateComputeRequest request;

    ComputeUpdate(CallScope scope, Waiter waiter, UpdateComputeRequest request) {
        this.journal = scope.context().journal();
        this.target = new TargetServer(scope, waiter, request.computeId());
        this.interfaces = new InterfaceUpdate(scope, waiter, target, request);
        this.request = request;
    }

    UpdateComputeResponse run() {
        journal.check(this::check);
        interfaces.change();
        if (changesMetadata()) {
            journal.perform("metadata", target.id(), this::replaceMetadata);
        }
        interfaces.release();
        return new UpdateComputeResponse(target.id(), target.shown());
    }

    private void check() {
        NovaServer server = target.now();
        if (changesMetadata()) {
            OperableStates.check(server, "a change of metadata", OperableStates.CHANGE_METADATA);
            ServerPlan.checkMetadata(
                    "metaData", request.metaData(), metadata(server).size());
            checkCleared(request.clearAttribute());
        }
        interfaces.check(server);
    }

    private boolean changesMetadata() {
        return !request.metaData().isEmpty() || !request.clearAttribute().isEmpty();
    }

    private static void checkCleared(List<String> cleared) {
        for (int i = 0; i < cleared.size(); i++) {
            String path = cleared.get(i);
            if (!path.startsWith(METADATA) || path.startsWith(METADATA + ComputeMapper.OUR_PREFIX)) {
                throw InfrastructureException.invalidArgument(
                        "clearAttribute[" + i + "]",
                        "names metadata of a compute resource that is not reserved",
                        "write " + METADATA + "<key>");
            }
        }
    }

    private Optional<String> replaceMetadata() {
        NovaServer server = target.now();
        Map<String, String> wanted = metadata(server);
        return wanted.equals(server.metadata())
                ? Optional.empty()
                : target.nova().replaceMetadata(target.id(), wanted);
    }

    private Map<String, String> metadata(NovaServer server) {
        Map<String, String> metadata = new LinkedHashMap<>(server.metadata());
        metadata.putAll(request.metaData());
        metadata.values().removeIf(String::isEmpty);
        request.clearAttribute().forEach(path -> metadata.remove(path.substring(METADATA.length())));
        return metadata;
    }
}
