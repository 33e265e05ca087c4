// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.Memory;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            changeMetadata();
        }
        UpdateComputeResponse response = new UpdateComputeResponse(target.id(), target.shown());
        interfaces.release();
        return response;
    }

    private void check() {
        NovaServer server = target.now();
        if (changesMetadata()) {
            OperableStates.check(server, "a change of metadata", OperableStates.CHANGE_METADATA);
            ServerPlan.checkMetadata(
                    "metaData", request.metaData(), changed(server.metadata()).size());
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

    private void changeMetadata() {
        Map<String, String> before =
                Memory.keepPairs(journal, "metadata-was", () -> target.now().metadata());
        Map<String, String> wanted = changed(before);
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(wanted.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), wanted.get(key)));
        if (!keys.isEmpty()) {
            journal.step(
                    "metadata",
                    () -> target
                            .seen()
                            .filter(server -> with(server, keys, wanted).equals(server.metadata()))
                            .map(server -> new StepResult(target.id(), Optional.empty()))
                            .stream()
                            .toList(),
                    () -> new StepResult(target.id(), put(target.now(), keys, wanted)),
                    id -> target.seen().ifPresent(server -> put(server, keys, before)));
        }
    }

    /** Replaces the metadata of some keys; what others have changed beside them stays. */
    private Optional<String> put(NovaServer server, Set<String> keys, Map<String, String> values) {
        return target.nova().replaceMetadata(target.id(), with(server, keys, values));
    }

    private static Map<String, String> with(NovaServer server, Set<String> keys, Map<String, String> values) {
        Map<String, String> metadata = new LinkedHashMap<>(server.metadata());
        metadata.keySet().removeAll(keys);
        keys.stream().filter(values::containsKey).forEach(key -> metadata.put(key, values.get(key)));
        return metadata;
    }

    private Map<String, String> changed(Map<String, String> before) {
        Map<String, String> metadata = new LinkedHashMap<>(before);
        metadata.putAll(request.metaData());
        metadata.values().removeIf(String::isEmpty);
        request.clearAttribute().forEach(path -> metadata.remove(path.substring(METADATA.length())));
        return metadata;
    }
}
