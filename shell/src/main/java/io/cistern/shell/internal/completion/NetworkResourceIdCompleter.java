// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.shell.internal.Gateway;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of networks, subnets and ports. */
@Service
public final class NetworkResourceIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return Stream.of(NetworkResourceType.NETWORK, NetworkResourceType.SUBNET, NetworkResourceType.NETWORK_PORT)
                .flatMap(type -> callInfrastructures(
                        gateway,
                        line,
                        VirtualisedNetworkResourcesManagement.class,
                        (networks, call) -> networks.queryVirtualisedNetworkResource(
                                call,
                                new QueryNetworkRequest(Optional.empty(), Optional.of(type), Optional.empty(), PAGE))))
                .map(stage -> stage.thenApply(NetworkResourceIdCompleter::ids));
    }

    private static List<String> ids(QueryNetworkResponse response) {
        return Stream.of(
                        response.queryResult().stream().map(VirtualNetwork::networkResourceId),
                        response.subnetResult().stream().map(NetworkSubnet::resourceId),
                        response.networkPortResult().stream().map(VirtualNetworkPort::resourceId))
                .flatMap(ids -> ids)
                .toList();
    }
}
