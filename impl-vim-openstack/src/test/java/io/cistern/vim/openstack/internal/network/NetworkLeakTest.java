// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static io.cistern.vim.openstack.internal.testing.NetworkConsumer.vlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong with whichever change, network resources are allocated once or nothing is left of them. */
class NetworkLeakTest {

    private static final String ANY = "/networking/v2.0/.*";

    private final LabCloud lab = LabCloud.as("admin", "admin");
    private final NetworkConsumer admin = new NetworkConsumer(lab.cloud(), "mine");
    private final VirtualNetwork one = admin.network("10.1.0.0/24");
    private final VirtualNetwork two = admin.network("10.2.0.0/24");

    @AfterEach
    void close() {
        lab.close();
    }

    enum Kind {
        NETWORK,
        PORT,
        TRUNK,
        ROUTING_RESOURCE
    }

    @ParameterizedTest
    @EnumSource
    void allocate_leavesNothing_whateverGoesWrongWithAnyChange(Kind kind) {
        AllocateNetworkRequest request = request(kind);
        Contents before = lab.lab().contents();
        Map<String, Long> changes = changesOf(request);
        int cells = 0;
        for (Map.Entry<String, Long> change : changes.entrySet()) {
            for (int nth = 0; nth < change.getValue(); nth++) {
                for (Fault fault : faults(change.getKey(), nth)) {
                    lab.lab().faults().add(fault);
                    allocatedOrUndone(LiveCloud.newJournal(), request);
                    assertThat(lab.lab().contents()).as("%s", fault).isEqualTo(before);
                    cells++;
                }
            }
        }
        assertThat(cells).isGreaterThanOrEqualTo(faults("POST", 0).size());
        System.out.println("allocate " + kind + ": " + cells + " cells, 0 leaks");
    }

    @ParameterizedTest
    @EnumSource
    void allocate_happensOnce_whereverItBreaksOffAndIsRepeatedOrUndone(Kind kind) {
        AllocateNetworkRequest request = request(kind);
        Contents before = lab.lab().contents();
        for (int instant = 1; breaksOff(request, instant, MemoryJournal::undoAll); instant++) {
            assertThat(lab.lab().contents()).as("undone at instant %s", instant).isEqualTo(before);
            breaksOff(request, instant, journal -> {
                journal.breakAt(Integer.MAX_VALUE);
                terminate(allocate(journal, request));
            });
            assertThat(lab.lab().contents())
                    .as("repeated at instant %s", instant)
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void terminate_leavesNothing_whereverItBreaksOffAndIsRepeated(Kind kind) {
        AllocateNetworkRequest request = request(kind);
        Contents before = lab.lab().contents();
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            String id = NetworkConsumer.idOf(allocate(LiveCloud.newJournal(), request));
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(instant);
            broke = false;
            try {
                terminate(journal, id);
            } catch (BackendLeavingException e) {
                broke = true;
                journal.breakAt(Integer.MAX_VALUE);
                terminate(journal, id);
            }
            assertThat(lab.lab().contents()).as("instant %s", instant).isEqualTo(before);
        }
    }

    private void allocatedOrUndone(MemoryJournal journal, AllocateNetworkRequest request) {
        try {
            AllocateNetworkResponse made = allocate(journal, request);
            lab.lab().faults().clear();
            terminate(made);
        } catch (InfrastructureException e) {
            lab.lab().faults().clear();
            journal.undoAll();
        }
    }

    private boolean breaksOff(
            AllocateNetworkRequest request, int instant, java.util.function.Consumer<MemoryJournal> then) {
        MemoryJournal journal = LiveCloud.newJournal();
        journal.breakAt(instant);
        try {
            terminate(allocate(journal, request));
            return false;
        } catch (BackendLeavingException e) {
            then.accept(journal);
            return true;
        }
    }

    /** How many changes of each method an allocation asks for. */
    private Map<String, Long> changesOf(AllocateNetworkRequest request) {
        lab.lab().requests().clear();
        AllocateNetworkResponse made = allocate(LiveCloud.newJournal(), request);
        Map<String, Long> changes = Map.of(
                "POST",
                lab.lab().requests().count("POST", ANY),
                "PUT",
                lab.lab().requests().count("PUT", ANY));
        terminate(made);
        return changes;
    }

    private static List<Fault> faults(String method, int nth) {
        Fault fault = Fault.on(method, ANY).after(nth);
        return List.of(
                fault.answer(400, "{\"NeutronError\":{\"type\":\"BadRequest\",\"message\":\"no\"}}"),
                fault.answer(403, "{\"NeutronError\":{\"type\":\"PolicyNotAuthorized\",\"message\":\"no\"}}"),
                fault.answer(404, "{\"NeutronError\":{\"type\":\"NotFound\",\"message\":\"no\"}}"),
                fault.answer(409, "{\"NeutronError\":{\"type\":\"OverQuota\",\"message\":\"quota exceeded\"}}"),
                fault.answer(500, "{}"),
                fault.answer(503, "").times(2),
                fault.answer(429, "").times(2),
                fault.html(502),
                fault.afterCommit().answer(500, "{}"),
                fault.afterCommit().html(504),
                fault.drop(),
                fault.afterCommit().drop(),
                fault.truncate());
    }

    private AllocateNetworkRequest request(Kind kind) {
        return switch (kind) {
            case NETWORK ->
                admin.request(NetworkResourceType.NETWORK)
                        .typeNetworkData(VirtualNetworkData.builder()
                                .networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "1000")))
                                .isShared(Optional.of(true))
                                .sharingCriteria(List.of("group-1"))
                                .layer3Attributes(List.of(
                                        NetworkConsumer.subnet("10.3.0.0/24"), NetworkConsumer.subnet("fd00::/64")))
                                .build())
                        .build();
            case PORT ->
                admin.portOn(
                        one.networkResourceId(),
                        port -> port.networkQoS(List.of(new NetworkQoS("maxBandwidthKbps", "1000"))));
            case TRUNK -> {
                String parent = admin.port(one.networkResourceId()).resourceId();
                yield admin.trunkOf(
                        parent, vlan(7, admin.port(two.networkResourceId()).resourceId()));
            }
            case ROUTING_RESOURCE ->
                admin.routing(RoutingResourceData.builder()
                        .externalNetworkId(
                                Optional.of(LabCloud.idOf(lab.lab().contents().networks(), "public")))
                        .routingInterface(Stream.of(one, two)
                                .map(network -> new RoutingInterface(
                                        Optional.of(network.subnetId().get(0)), Optional.empty()))
                                .toList())
                        .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                        .build());
        };
    }

    private AllocateNetworkResponse allocate(MemoryJournal journal, AllocateNetworkRequest request) {
        return lab.cloud().run(journal, admin.networks()::allocateVirtualisedNetworkResource, request);
    }

    private void terminate(AllocateNetworkResponse made) {
        terminate(LiveCloud.newJournal(), NetworkConsumer.idOf(made));
    }

    private void terminate(MemoryJournal journal, String id) {
        lab.cloud()
                .run(journal, admin.networks()::terminateVirtualisedNetworkResource, NetworkConsumer.termination(id));
    }
}
