// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Lists network resources of one type. */
@Service
@Command(scope = "vim", name = "network-list", description = "Lists virtual networks, subnets or ports")
public final class NetworkListCommand extends ListCommand<Record> {

    @Option(
            name = "--type",
            aliases = "-t",
            description = "network, subnet, network-port, trunk or routing-resource",
            valueToShowInHelp = "network")
    @Completion(
            value = StringsCompleter.class,
            values = {"network", "subnet", "network-port", "trunk", "routing-resource"})
    private String type = "network";

    @Override
    protected Slice<Record> page(Optional<Filter> filter, Page page) {
        NetworkResourceType chosen = chosen();
        QueryNetworkRequest request = new QueryNetworkRequest(filter, Optional.of(chosen), Optional.empty(), page);
        QueryNetworkResponse response = ask(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.queryVirtualisedNetworkResource(call, request));
        return new Slice<>(NetworkElements.in(response, chosen), response.nextPageToken());
    }

    @Override
    protected Columns<Record> columns() {
        return NetworkElements.columns(chosen());
    }

    private NetworkResourceType chosen() {
        return Choice.of(NetworkResourceType.class, "--type", type);
    }
}
