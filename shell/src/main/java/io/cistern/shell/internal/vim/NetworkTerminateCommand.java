// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.NetworkResourceIdCompleter;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Terminates network resources. */
@Service
@Command(
        scope = "vim",
        name = "network-terminate",
        description = "Terminates virtual networks, subnets and ports, best effort, in the order that works")
public final class NetworkTerminateCommand extends InfrastructureMutation {

    @Argument(
            name = "networkResourceId",
            required = true,
            multiValued = true,
            description = "The network resources, of any type")
    @Completion(NetworkResourceIdCompleter.class)
    private List<String> ids;

    @Override
    protected void run() {
        TerminateNetworkRequest request = new TerminateNetworkRequest(ids.stream()
                .map(id -> new NetworkResourceReference(id, Optional.empty()))
                .toList());
        confirm("Terminate " + String.join(", ", ids) + "?");
        change(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.terminateVirtualisedNetworkResource(call, request),
                this::show);
    }

    private void show(TerminateNetworkResponse response) {
        if (json()) {
            print(response);
        } else {
            print(BestEffort.of(response.networkResourceId(), response.failures()), BestEffort.columns());
        }
        BestEffort.requireAll(response.failures());
    }
}
