// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.InfrastructureException;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.NetworkResourceIdCompleter;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkRequestBuilder;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Allocates a network, a subnet or a port. */
@Service
@Command(
        scope = "vim",
        name = "network-allocate",
        description = "Allocates a virtual network, a subnet or a port (others with --json)")
public final class NetworkAllocateCommand extends RequestCommand<AllocateNetworkRequest> {

    @Option(
            name = "--type",
            aliases = "-t",
            description = "network, subnet or network-port",
            valueToShowInHelp = "network")
    @Completion(
            value = StringsCompleter.class,
            values = {"network", "subnet", "network-port"})
    private String type = "network";

    @Option(name = "--name", aliases = "-n", description = "Its name")
    private String name;

    @Option(name = "--metadata", aliases = "-m", description = "One pair: key=value", multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = AffinityOption.NAME, description = AffinityOption.HELP, multiValued = true)
    private List<String> affinity = List.of();

    @Option(name = "--location", description = "Where: the resource zone")
    private String location;

    @Option(name = "--reservation", description = "The reservation to use")
    private String reservation;

    @Option(name = "--bandwidth", description = "Network, port: minimum bandwidth in Mbit/s")
    private String bandwidth;

    @Option(name = "--qos", description = "Network, port: one quality, name=value", multiValued = true)
    private List<String> qos = List.of();

    @Option(name = "--network-type", description = "Network: local, vlan, vxlan, gre, flat, geneve ...")
    private String networkType;

    @Option(name = "--provider-network", description = "Network: the provider network that realises it")
    private String providerNetwork;

    @Option(name = "--segmentation-id", description = "Network: VLAN id, VNI or key, by its type")
    private String segmentationId;

    @Option(name = "--shared", description = "Network: for other consumers too")
    private boolean shared;

    @Option(
            name = "--subnet",
            description = "Network: one subnet to create with it: cidr=C[,gatewayIp=G][,isDhcpEnabled=false]",
            multiValued = true)
    private List<String> subnets = List.of();

    @Option(name = "--network", description = "Subnet, port: the network it belongs to")
    @Completion(NetworkResourceIdCompleter.class)
    private String network;

    @Option(name = "--cidr", description = "Subnet: its address range")
    private String cidr;

    @Option(name = "--gateway", description = "Subnet: the gateway's address", valueToShowInHelp = "the VIM's choice")
    private String gateway;

    @Option(name = "--no-dhcp", description = "Subnet: without DHCP")
    private boolean noDhcp;

    @Option(
            name = "--pool",
            description = "Subnet: one range of addresses to give out, start=A,end=B",
            multiValued = true)
    private List<String> pools = List.of();

    @Option(name = "--address", description = "Port: one address, ipAddress=A and/or subnetId=S", multiValued = true)
    private List<String> addresses = List.of();

    @Option(name = "--mac", description = "Port: its MAC address")
    private String mac;

    @Option(name = "--port-type", description = "Port: access or trunk", valueToShowInHelp = "access")
    private String portType;

    @Option(name = "--nic-type", description = "Port: normal, direct, macvtap ...", valueToShowInHelp = "normal")
    private String nicType;

    public NetworkAllocateCommand() {
        super(AllocateNetworkRequest.class);
    }

    @Override
    protected void run() {
        AllocateNetworkRequest request = request();
        change(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.allocateVirtualisedNetworkResource(call, request),
                this::show);
    }

    private void show(AllocateNetworkResponse response) {
        response.networkData().ifPresent(this::print);
        response.subnetData().ifPresent(this::print);
        response.networkPortData().ifPresent(this::print);
        response.trunkData().ifPresent(this::print);
        response.routingResourceData().ifPresent(this::print);
    }

    @Override
    protected AllocateNetworkRequest fromOptions() {
        NetworkResourceType chosen = Choice.of(NetworkResourceType.class, "--type", type);
        AllocateNetworkRequestBuilder request = AllocateNetworkRequest.builder()
                .networkResourceType(chosen)
                .networkResourceName(Optional.ofNullable(name))
                .metaData(Pairs.metadata("--metadata", metadata))
                .affinityOrAntiAffinityConstraints(AffinityOption.read(affinity))
                .locationConstraints(Optional.ofNullable(location))
                .reservationId(Optional.ofNullable(reservation));
        return switch (chosen) {
            case NETWORK ->
                request.typeNetworkData(NetworkOptions.network(
                                bandwidth, networkType, providerNetwork, segmentationId, qos, shared, subnets))
                        .build();
            case SUBNET ->
                request.typeSubnetData(NetworkOptions.subnet(
                                required("--network", network), required("--cidr", cidr), gateway, !noDhcp, pools))
                        .build();
            case NETWORK_PORT ->
                request.typeNetworkPortData(NetworkOptions.port(
                                required("--network", network), portType, bandwidth, mac, addresses, nicType, qos))
                        .build();
            case TRUNK, ROUTING_RESOURCE ->
                throw InfrastructureException.invalidArgument(
                        "--type", type + " has no options", "give the whole request with --json");
        };
    }
}
