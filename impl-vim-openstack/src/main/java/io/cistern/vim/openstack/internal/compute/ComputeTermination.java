// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.openstack.internal.cloud.BestEffort;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Memory;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Terminate Virtualised Compute Resource, once: all servers are asked to go, then each is waited for and its own ports and
 * volumes are removed. Ports and volumes that were allocated on their own stay.
 */
final class ComputeTermination {

    private final CallScope scope;
    private final Journal journal;
    private final Waiter waiter;
    private final TerminateComputeRequest request;
    private final BestEffort outcome = new BestEffort();
    private final Map<String, CloudAccess> located = new HashMap<>();
    private final Map<String, NovaServer> checked = new HashMap<>();
    private Map<String, String> ports = Map.of();
    private final Set<String> withoutVolumes = new HashSet<>();

    ComputeTermination(CallScope scope, Waiter waiter, TerminateComputeRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.waiter = waiter;
        this.request = request;
    }

    TerminateComputeResponse run() {
        List<String> ids = request.computeId();
        journal.check(() -> {
            ids.forEach(id -> outcome.attempt(id, () -> mustExist(id)));
            outcome.succeeded(ids);
        });
        ports = Memory.keepPairs(journal, "ports", this::ownPorts);
        for (int i = 0; i < ids.size(); i++) {
            claim(ids.get(i), OwnVolumes.STEP + i, "claim" + i);
        }
        // Past the check a server that is not there has been removed by an earlier run, in which its ports may be left.
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String disks = OwnVolumes.STEP + i;
            String key = "delete" + i;
            outcome.attempt(id, () -> journal.perform(key, id, () -> delete(id, disks)));
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String disks = OwnVolumes.STEP + i;
            String key = "gone" + i;
            outcome.attempt(id, () -> journal.perform(key, id, () -> finish(id, disks)));
        }
        return new TerminateComputeResponse(outcome.succeeded(ids), outcome.failures());
    }

    /**
     * From here on its ports and volumes go with the server, though the termination should fail once that has gone. What
     * cannot be removed then is named by the claim; nothing else joins the ports to the server any more.
     */
    private void claim(String id, String disks, String key) {
        String own = portsOf(id).isEmpty() ? "" : " (ports " + String.join(", ", portsOf(id)) + ")";
        StepResult claim = new StepResult("what was made with " + id + own, Optional.empty());
        journal.step(key, () -> List.of(claim), () -> claim, made -> {
            for (CloudAccess cloud : placesOf(id)) {
                if (visible(cloud, id)
                        .filter(server -> !server.isBeingDeleted())
                        .isEmpty()) {
                    finish(cloud, id, disks);
                }
            }
        });
    }

    /** The ports that go with each server, for the time when the servers are gone. */
    private Map<String, String> ownPorts() {
        Map<String, String> own = new LinkedHashMap<>();
        located.forEach((id, cloud) -> own.put(id, String.join(" ", OwnPorts.of(cloud.neutron(), id))));
        return own;
    }

    private List<String> portsOf(String id) {
        return Stream.of(ports.getOrDefault(id, "").split(" "))
                .filter(port -> !port.isEmpty())
                .toList();
    }

    private Optional<String> delete(String id, String disks) {
        for (CloudAccess cloud : placesOf(id)) {
            Optional<NovaServer> server =
                    Optional.ofNullable(checked.remove(id)).or(() -> visible(cloud, id));
            if (server.isPresent()) {
                if (!volumes(cloud).claim(server.get(), journal.ownershipTag(disks))) {
                    withoutVolumes.add(id);
                }
                return cloud.nova().deleteServer(id);
            }
        }
        return Optional.empty();
    }

    private Optional<String> finish(String id, String disks) {
        for (CloudAccess cloud : placesOf(id)) {
            finish(cloud, id, disks);
        }
        return Optional.empty();
    }

    private void finish(CloudAccess cloud, String id, String disks) {
        if (located.containsKey(id) || visible(cloud, id).isPresent()) {
            new Servers(cloud.nova(), waiter, scope.limit()).awaitGone(id);
        }
        OwnPorts.remove(cloud.neutron(), portsOf(id));
        if (!withoutVolumes.contains(id)) {
            volumes(cloud).remove(journal.ownershipTag(disks));
        }
    }

    private OwnVolumes volumes(CloudAccess cloud) {
        return new OwnVolumes(cloud, waiter, scope.limit());
    }

    private void mustExist(String id) {
        CloudAccess place = scope.search()
                .filter(cloud -> {
                    Optional<NovaServer> server = visible(cloud, id);
                    server.ifPresent(found -> checked.put(id, found));
                    return server.isPresent();
                })
                .findFirst()
                .orElseThrow(
                        () -> new InfrastructureException(ErrorCode.NOT_FOUND, "there is no compute resource " + id));
        located.put(id, place);
    }

    private List<CloudAccess> placesOf(String id) {
        return located.containsKey(id)
                ? List.of(located.get(id))
                : scope.search().toList();
    }

    private Optional<NovaServer> visible(CloudAccess cloud, String id) {
        return cloud.nova().server(id).filter(server -> scope.sees(server.projectId()));
    }
}
