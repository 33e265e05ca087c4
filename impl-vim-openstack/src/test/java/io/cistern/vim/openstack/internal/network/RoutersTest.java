// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import io.cistern.lab.Fault;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.RoutingInterface;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.StaticRoute;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routing resources that others use, and that use what others made. */
class RoutersTest {

    private final LabCloud lab = LabCloud.as("alice", "tenant-a");
    private final NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "mine");
    private final VirtualNetwork network = alice.network("10.1.0.0/24");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void terminate_changesNothing_whereFloatingAddressesLeadThroughIt() {
        RoutingResource router = alice.router(RoutingResourceData.builder()
                .routingInterface(List.of(
                        new RoutingInterface(Optional.of(network.subnetId().get(0)), Optional.empty())))
                .staticRoute(List.of(new StaticRoute("192.0.2.0/24", "10.1.0.9")))
                .build());
        lab.lab()
                .faults()
                .add(Fault.on("GET", "/networking/v2.0/floatingips")
                        .answer(200, "{\"floatingips\": [{\"id\": \"f\", \"floating_ip_address\": \"203.0.113.7\"}]}")
                        .always());

        InfrastructureException refusal =
                catchThrowableOfType(InfrastructureException.class, () -> alice.terminate(router.resourceId()));

        assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(refusal.getMessage()).contains("203.0.113.7");
        assertThat(alice.query(NetworkResourceType.ROUTING_RESOURCE, "(eq,resourceId," + router.resourceId() + ")")
                        .routingResourceResult())
                .containsExactly(router);
    }

    @Test
    void allocate_refusesPortsThatOthersMade() {
        VirtualNetworkPort port = alice.port(network.networkResourceId());
        NeutronClient neutron = lab.cloud()
                .cloud()
                .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(10)))
                .neutron();
        neutron.describePort(port.resourceId(), "somebody's own");

        InfrastructureException refusal = catchThrowableOfType(
                InfrastructureException.class,
                () -> alice.router(RoutingResourceData.builder()
                        .routingInterface(
                                List.of(new RoutingInterface(Optional.empty(), Optional.of(port.resourceId()))))
                        .build()));

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(refusal.details().attribute()).contains("typeRoutingResourceData.interface[0].networkPortId");
        assertThat(lab.lab().contents().routers()).isEqualTo(Map.of());
        assertThat(neutron.attributes(NeutronKind.PORT, port.resourceId(), List.of("description")))
                .isNotEmpty();
    }
}
