// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.openstack.internal.cloud.BestEffort;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.Terminations;
import io.cistern.vim.openstack.internal.network.FoundResource.Seen;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Terminate Virtualised Network Resource, once: trunks, ports, routing resources, subnets, networks, in whatever order
 * they are named. With a resource goes the QoS policy that was made for it.
 */
final class NetworkTermination {

    private static final List<NeutronKind> ORDER =
            List.of(NeutronKind.TRUNK, NeutronKind.PORT, NeutronKind.ROUTER, NeutronKind.SUBNET, NeutronKind.NETWORK);

    private final CallScope scope;
    private final Journal journal;
    private final Terminations terminations;
    private final TerminateNetworkRequest request;
    private final BestEffort outcome = new BestEffort();
    private final Map<String, FoundResource> found = new HashMap<>();

    NetworkTermination(CallScope scope, Terminations terminations, TerminateNetworkRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.terminations = terminations;
        this.request = request;
    }

    TerminateNetworkResponse run() {
        List<NetworkResourceReference> targets = request.networkResourceId();
        List<String> ids = targets.stream()
                .map(NetworkResourceReference::networkResourceId)
                .toList();
        journal.check(() -> {
            targets.forEach(target -> outcome.attempt(target.networkResourceId(), () -> mustExist(target)));
            outcome.succeeded(ids);
        });
        targets.forEach(target -> outcome.attempt(target.networkResourceId(), () -> locate(target)));
        for (int i = 0; i < ids.size(); i++) {
            claim(i, ids.get(i));
            finish(i, ids.get(i));
        }
        for (NeutronKind kind : ORDER) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                int index = i;
                Optional.ofNullable(found.get(id))
                        .filter(resource -> resource.kind() == kind)
                        .ifPresent(resource -> outcome.attempt(id, () -> delete(index, resource)));
            }
        }
        return new TerminateNetworkResponse(outcome.succeeded(ids), outcome.failures());
    }

    private void delete(int index, FoundResource resource) {
        String policyMark = policyMark(index);
        // What was seen when it was found is good for the first attempt.
        AtomicReference<Optional<Seen>> seen = new AtomicReference<>(Optional.of(resource.seen()));
        Supplier<Optional<String>> removal =
                () -> remove(resource, seen.getAndSet(Optional.empty()).or(resource::look), policyMark);
        journal.perform(
                "delete" + index,
                resource.id(),
                () -> terminations.whenUnused(scope.limit(), resource.id(), () -> NetworkUsers.of(resource), removal));
        resource.cloud().lookups().forgetNetwork(resource.cloud(), resource.id());
    }

    /** From here on its policy goes with the resource, though the termination should fail once that has gone. */
    private void claim(int index, String id) {
        StepResult claim = new StepResult("claim on the QoS policy of " + id, Optional.empty());
        journal.step("claim" + index, () -> List.of(claim), () -> claim, made -> {
            if (!isThere(id)) {
                removePolicy(index);
            }
        });
    }

    private boolean isThere(String id) {
        return Optional.ofNullable(found.get(id))
                .filter(resource -> !resource.neutron()
                        .attributes(resource.kind(), id, List.of("id"))
                        .isEmpty())
                .isPresent();
    }

    private void removePolicy(int index) {
        String policyMark = policyMark(index);
        scope.reachable().forEach(cloud -> QosPolicies.remove(cloud.neutron(), policyMark));
    }

    /** Past the check a resource that is not there has been removed by an earlier run, perhaps not its policy. */
    private void finish(int index, String id) {
        if (!found.containsKey(id)) {
            outcome.attempt(id, () -> removePolicy(index));
        }
    }

    private String policyMark(int index) {
        return journal.ownershipTag(QosPolicies.STEP + index);
    }

    private static Optional<String> remove(FoundResource resource, Optional<Seen> seen, String policyMark) {
        NeutronClient neutron = resource.neutron();
        return switch (resource.kind()) {
            case ROUTER -> new Routers(neutron).remove(resource.id());
            case PORT, NETWORK -> {
                seen.flatMap(Seen::serverId).ifPresent(server -> {
                    throw usedBy(resource.id(), server);
                });
                yield removeWithPolicy(resource, seen, policyMark);
            }
            case SUBNET, TRUNK, QOS_POLICY, RBAC_POLICY -> neutron.delete(resource.kind(), resource.id());
        };
    }

    /** Where it is not there any more, a former attempt may have left its policy. */
    private static Optional<String> removeWithPolicy(FoundResource resource, Optional<Seen> seen, String policyMark) {
        NeutronClient neutron = resource.neutron();
        Optional<String> policyId = seen.flatMap(Seen::qosPolicyId);
        policyId.ifPresent(id -> QosPolicies.claim(neutron, id, policyMark));
        Optional<String> requestId = neutron.delete(resource.kind(), resource.id());
        if (seen.isEmpty() || policyId.isPresent()) {
            QosPolicies.remove(neutron, policyMark);
        }
        return requestId;
    }

    /** Networking itself takes a port away under a machine that runs. */
    private static InfrastructureException usedBy(String id, String server) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                "network resource " + id + " is used by compute resource " + server,
                ErrorDetails.builder()
                        .rule("is used by nothing")
                        .remedy("terminate the compute resource first, or with it")
                        .build());
    }

    private void mustExist(NetworkResourceReference target) {
        if (!locate(target)) {
            throw FoundResource.missing(target.networkResourceId());
        }
    }

    private boolean locate(NetworkResourceReference target) {
        String id = target.networkResourceId();
        if (!found.containsKey(id)) {
            FoundResource.of(scope, target).ifPresent(resource -> found.put(id, resource));
        }
        return found.containsKey(id);
    }
}
