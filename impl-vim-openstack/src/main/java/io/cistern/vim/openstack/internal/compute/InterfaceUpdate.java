// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualNetworkInterfaceData;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.GivenPort;
import io.cistern.vim.openstack.internal.compute.PlannedInterface.OwnPort;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interfaces that a machine gets and gives up. First all that come are attached, then all that go are detached. A port
 * that is detached stays, as a network resource of its own.
 */
final class InterfaceUpdate {

    private static final String NEW = "networkInterfaceNew";
    private static final String CHANGED = "networkInterfaceUpdate";
    private static final String NONE = "none";

    private final CallScope scope;
    private final Journal journal;
    private final Waiter waiter;
    private final TargetServer target;
    private final UpdateComputeRequest request;

    InterfaceUpdate(CallScope scope, Waiter waiter, TargetServer target, UpdateComputeRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.waiter = waiter;
        this.target = target;
        this.request = request;
    }

    void check(NovaServer server) {
        List<VirtualNetworkInterface> changed = request.networkInterfaceUpdate();
        if (request.networkInterfaceNew().isEmpty() && changed.isEmpty()) {
            return;
        }
        OperableStates.check(server, "a change of interfaces", OperableStates.CHANGE_INTERFACES);
        for (int i = 0; i < changed.size(); i++) {
            check(CHANGED + "[" + i + "]", changed.get(i));
        }
        InterfacePlan coming = coming();
        coming.verify(target.cloud(), scope);
        Quota.forNetworking(target.cloud(), Map.of(NeutronKind.PORT, coming.newPorts()));
    }

    private void check(String path, VirtualNetworkInterface change) {
        String id = change.resourceId();
        NeutronPort port = References.existing(
                path + ".resourceId", "interface", id, neutron().port(id).filter(this::isAttached));
        if (!isKept(change)) {
            return;
        }
        change.networkId().filter(network -> !network.equals(port.networkId())).ifPresent(network -> {
            throw InfrastructureException.invalidArgument(
                    path + ".networkId",
                    "is that of networkPortId, " + port.networkId(),
                    "leave networkPortId out to have the interface on another network");
        });
        List<String> addresses =
                port.fixedIps().stream().flatMap(ip -> ip.ipAddress().stream()).toList();
        boolean same = change.macAddress().equalsIgnoreCase(port.macAddress())
                && (change.ipAddress().isEmpty() || change.ipAddress().equals(addresses));
        if (!same) {
            throw InfrastructureException.valueNotSupported(
                    path,
                    "addresses of an interface are those of its port",
                    "update the port with Update Virtualised Network Resource, or attach another one");
        }
    }

    void change() {
        InterfacePlan coming = coming();
        for (int i = 0; i < coming.interfaces().size(); i++) {
            attach("attach" + i, port(OwnPorts.STEP + i, coming.interfaces().get(i)));
        }
        List<VirtualNetworkInterface> changed = request.networkInterfaceUpdate();
        for (int i = 0; i < changed.size(); i++) {
            if (!isKept(changed.get(i))) {
                detach("detach" + i, changed.get(i).resourceId());
            }
        }
    }

    /** What was detached goes with no machine from now on. */
    void release() {
        List<VirtualNetworkInterface> changed = request.networkInterfaceUpdate();
        for (int i = 0; i < changed.size(); i++) {
            if (!isKept(changed.get(i))) {
                release(i, changed.get(i).resourceId());
            }
        }
    }

    private void release(int i, String portId) {
        String mark = journal.remember(
                "mark" + i, () -> OwnPorts.mark(neutron(), portId).orElse(NONE));
        if (!mark.equals(NONE)) {
            StepResult released = new StepResult(portId, Optional.empty());
            journal.step(
                    "release" + i,
                    () -> OwnPorts.mark(neutron(), portId).isEmpty() ? List.of(released) : List.of(),
                    () -> {
                        OwnPorts.release(neutron(), portId);
                        return released;
                    },
                    id -> OwnPorts.keep(neutron(), id, mark));
        }
    }

    /** An interface that names its own port, or no port and the network that it is on, stays. */
    private boolean isKept(VirtualNetworkInterface change) {
        return change.networkPortId().map(change.resourceId()::equals).orElseGet(() -> neutron()
                .port(change.resourceId())
                .filter(port ->
                        change.networkId().filter(port.networkId()::equals).isPresent())
                .isPresent());
    }

    private InterfacePlan coming() {
        List<PlannedInterface> coming = new ArrayList<>();
        for (int i = 0; i < request.networkInterfaceNew().size(); i++) {
            coming.add(InterfacePlan.added(
                    NEW + "[" + i + "]", request.networkInterfaceNew().get(i)));
        }
        for (int i = 0; i < request.networkInterfaceUpdate().size(); i++) {
            VirtualNetworkInterface change = request.networkInterfaceUpdate().get(i);
            if (!isKept(change)
                    && (change.networkId().isPresent() || change.networkPortId().isPresent())) {
                coming.add(InterfacePlan.added(CHANGED + "[" + i + "]", replacement(change)));
            }
        }
        return new InterfacePlan(coming);
    }

    /** The address of the interface that goes is not that of the one that comes. */
    private static VirtualNetworkInterfaceData replacement(VirtualNetworkInterface change) {
        return VirtualNetworkInterfaceData.builder()
                .networkId(change.networkId())
                .networkPortId(change.networkPortId())
                .typeVirtualNic(change.typeVirtualNic())
                .build();
    }

    private String port(String key, PlannedInterface planned) {
        if (planned instanceof GivenPort given) {
            return given.portId();
        }
        OwnPort own = (OwnPort) planned;
        return new MarkedStep(journal, scope.limit())
                .make(
                        key,
                        mark -> neutron().ports(NeutronQuery.where("description", mark)).items().stream()
                                .map(NeutronPort::id)
                                .toList(),
                        mark -> OwnPorts.create(neutron(), own, InterfacePlan.networkOf(target.cloud(), own), mark),
                        made -> neutron().delete(NeutronKind.PORT, made));
    }

    private void attach(String key, String portId) {
        journal.step(key, () -> attached(portId, true), () -> attach(portId), this::detach);
    }

    private void detach(String key, String portId) {
        journal.step(key, () -> attached(portId, false), () -> detach(portId), this::attach);
    }

    private List<StepResult> attached(String portId, boolean wanted) {
        return isAttached(portId) == wanted ? List.of(new StepResult(portId, Optional.empty())) : List.of();
    }

    private StepResult attach(String portId) {
        return new StepResult(
                portId, isAttached(portId) ? Optional.empty() : target.nova().attachPort(target.id(), portId));
    }

    /** Nova lets go of it a moment later. */
    private StepResult detach(String portId) {
        Optional<String> requestId = Optional.empty();
        try {
            requestId = target.nova().detachPort(target.id(), portId);
        } catch (InfrastructureException e) {
            if (!target.soon(() -> !isAttached(portId))) {
                throw e;
            }
        }
        waiter.until(scope.limit(), () -> neutron().port(portId), port -> port.filter(this::isAttached)
                .isEmpty());
        return new StepResult(portId, requestId);
    }

    private boolean isAttached(String portId) {
        return neutron().port(portId).filter(this::isAttached).isPresent();
    }

    private boolean isAttached(NeutronPort port) {
        return port.deviceId().filter(target.id()::equals).isPresent();
    }

    private NeutronClient neutron() {
        return target.cloud().neutron();
    }
}
