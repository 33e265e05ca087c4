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
import io.cistern.vim.openstack.internal.network.PortAddresses;
import io.cistern.vim.openstack.internal.network.PortBandwidths;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        new KeptInterface(
                        path, ComputeMapper.toInterface(target.id(), port, PortBandwidths.of(neutron(), List.of(port))))
                .check(change);
    }

    void change() {
        InterfacePlan coming = coming();
        for (int i = 0; i < coming.interfaces().size(); i++) {
            attach("attach" + i, port(OwnPorts.STEP + i, coming.interfaces().get(i)));
        }
        List<VirtualNetworkInterface> changed = request.networkInterfaceUpdate();
        for (int i = 0; i < changed.size(); i++) {
            VirtualNetworkInterface change = changed.get(i);
            if (!isKept(change)) {
                detach("detach" + i, change.resourceId());
            } else if (!change.ipAddress().isEmpty()) {
                new PortAddresses(journal, neutron(), change.resourceId())
                        .become("address" + i, CHANGED + "[" + i + "].ipAddress", change.ipAddress());
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

    /** What it says as the interface that goes has it, addresses above all, is not asked for the one that comes. */
    private VirtualNetworkInterfaceData replacement(VirtualNetworkInterface change) {
        Optional<VirtualNetworkInterface> goes = neutron()
                .port(change.resourceId())
                .map(port -> ComputeMapper.toInterface(target.id(), port, PortBandwidths.of(neutron(), List.of(port))));
        return VirtualNetworkInterfaceData.builder()
                .networkId(change.networkId())
                .networkPortId(change.networkPortId())
                .ipAddress(other(goes, VirtualNetworkInterface::ipAddress, change, List.of()))
                .typeVirtualNic(change.typeVirtualNic())
                .typeConfiguration(other(goes, VirtualNetworkInterface::typeConfiguration, change, List.of()))
                .bandwidth(other(goes, VirtualNetworkInterface::bandwidth, change, Optional.empty()))
                .accelerationCapability(other(goes, VirtualNetworkInterface::accelerationCapability, change, List.of()))
                .metadata(other(goes, VirtualNetworkInterface::metadata, change, Map.of()))
                .build();
    }

    private static <T> T other(
            Optional<VirtualNetworkInterface> goes,
            Function<VirtualNetworkInterface, T> attribute,
            VirtualNetworkInterface change,
            T none) {
        T asked = attribute.apply(change);
        return goes.map(attribute).filter(asked::equals).isPresent() ? none : asked;
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
