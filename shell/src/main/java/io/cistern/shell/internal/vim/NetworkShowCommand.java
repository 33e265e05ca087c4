// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureCommand;
import io.cistern.shell.internal.completion.NetworkResourceIdCompleter;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Shows one network resource. */
@Service
@Command(scope = "vim", name = "network-show", description = "Shows a virtual network, a subnet or a port")
public final class NetworkShowCommand extends InfrastructureCommand {

    @Option(
            name = "--type",
            aliases = "-t",
            description = "network, subnet, network-port, trunk or routing-resource",
            valueToShowInHelp = "network")
    @Completion(
            value = StringsCompleter.class,
            values = {"network", "subnet", "network-port", "trunk", "routing-resource"})
    private String type = "network";

    @Argument(name = "networkResourceId", required = true, description = "The network resource")
    @Completion(NetworkResourceIdCompleter.class)
    private String id;

    @Override
    protected void run() {
        NetworkResourceType chosen = Choice.of(NetworkResourceType.class, "--type", type);
        QueryNetworkRequest request = new QueryNetworkRequest(
                Optional.of(Filter.where(FilterOperator.EQ, NetworkElements.idAttribute(chosen), id)),
                Optional.of(chosen),
                Optional.empty(),
                Page.FIRST);
        QueryNetworkResponse response = ask(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.queryVirtualisedNetworkResource(call, request));
        print(found(NetworkElements.in(response, chosen), type, id));
    }
}
