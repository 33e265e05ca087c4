// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.network.PortBandwidths;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.testing.Recording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeMapperTest {

    private static final Map<String, String> FLAVOURS = Map.of("m1.tiny", "f-1");

    @ParameterizedTest
    @ValueSource(strings = {"server-active", "server-active-2.79", "server-active-2.74"})
    void server_isShownAlike_whateverTheMicroversion(String recording) {
        VirtualCompute compute =
                ComputeMapper.toCompute(server(recording), List.of(), PortBandwidths.NONE, List.of(), FLAVOURS);

        assertThat(compute.flavourId()).contains("f-1");
        assertThat(compute.virtualCpu().numVirtualCpu()).isEqualTo(1);
        assertThat(compute.virtualMemory().virtualMemSize()).isEqualTo(512);
        assertThat(compute.runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(compute.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(compute.vcImageId()).isPresent();
        assertThat(compute.zoneId()).contains("nova");
        assertThat(compute.metadata()).containsOnlyKeys("cisClusterId");
        assertThat(compute.virtualDisks()).singleElement().satisfies(disk -> {
            assertThat(disk.typeOfStorage()).isEqualTo("ephemeral");
            assertThat(disk.sizeOfStorage()).isEqualTo(1);
            assertThat(disk.ownerId()).contains(compute.computeId());
        });
    }

    @Test
    void host_isNamedToAdministrators_andADigestToOthers() {
        assertThat(ComputeMapper.toCompute(
                                server("server-active-as-admin"), List.of(), PortBandwidths.NONE, List.of(), FLAVOURS)
                        .hostId())
                .hasValueSatisfying(host -> assertThat(host).startsWith("compute"));
        assertThat(ComputeMapper.toCompute(server("server-active"), List.of(), PortBandwidths.NONE, List.of(), FLAVOURS)
                        .hostId())
                .hasValueSatisfying(host -> assertThat(host).hasSize(56));
    }

    @Test
    void port_isTheInterface() {
        NeutronPort port = Recording.of("network/port-bound").as("port", NeutronPort.class);

        VirtualCompute compute = ComputeMapper.toCompute(
                server("server-active"), List.of(port), PortBandwidths.NONE, List.of(), FLAVOURS);

        assertThat(compute.virtualNetworkInterface()).singleElement().satisfies(nic -> {
            assertThat(nic.resourceId()).isEqualTo(port.id());
            assertThat(nic.ipAddress()).isNotEmpty();
            assertThat(nic.macAddress()).isEqualTo(port.macAddress());
            assertThat(nic.operationalState()).isEqualTo(OperationalState.ENABLED);
        });
    }

    @Test
    void failedServer_isFailed() {
        VirtualCompute compute = ComputeMapper.toCompute(
                server("server-error-no-valid-host"), List.of(), PortBandwidths.NONE, List.of(), FLAVOURS);

        assertThat(compute.runningState()).isEqualTo(ComputeRunningState.FAILED);
        assertThat(compute.operationalState()).isEqualTo(OperationalState.DISABLED);
        assertThat(compute.hostId()).isEmpty();
    }

    @Test
    void deletingServer_isTerminating_thoughNovaCallsItActive() {
        assertThat(ComputeStates.running(server("server-deleting"))).isEqualTo(ComputeRunningState.TERMINATING);
    }

    @Test
    void deletedServer_isGone_thoughAListStillShowsIt() {
        NovaServer[] shown =
                Recording.of("compute/servers-detail-changes-since-deleted").as("servers", NovaServer[].class);

        assertThat(shown).isNotEmpty().allMatch(NovaServer::isGone);
        assertThat(server("server-deleting").isGone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BUILD,, STARTING",
        "SHUTOFF, 4, STOPPED",
        "SHELVED_OFFLOADED, 4, STOPPED",
        "PAUSED, 3, PAUSED",
        "MIGRATING, 3, PAUSED",
        "RESIZE, 1, RUNNING",
        "REBOOT,, UNKNOWN",
        "A_STATUS_OF_THE_FUTURE, 1, UNKNOWN"
    })
    void status_hasAMeaning_evenWhenItIsNotKnown(String status, Integer power, ComputeRunningState state) {
        NovaServer server = new NovaServer(
                "id",
                Optional.empty(),
                status,
                Optional.empty(),
                null,
                null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(power),
                null,
                Optional.empty());

        assertThat(ComputeStates.running(server)).isEqualTo(state);
        ComputeStates.statuses(state).ifPresent(pushed -> assertThat(pushed).contains(status));
    }

    private static NovaServer server(String recording) {
        return Recording.of("compute/" + recording).as("server", NovaServer.class);
    }
}
