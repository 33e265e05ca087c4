// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Pairs;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.NetworkResourceIdCompleter;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Changes a network resource. */
@Service
@Command(
        scope = "vim",
        name = "network-update",
        description = "Changes the metadata of a virtual network resource, or with --json what else can change")
public final class NetworkUpdateCommand extends RequestCommand<UpdateNetworkRequest> {

    @Argument(name = "networkResourceId", description = "The network resource; mandatory without --json")
    @Completion(NetworkResourceIdCompleter.class)
    private String id;

    @Option(
            name = "--metadata",
            aliases = "-m",
            description = "One pair to add or replace: key=value",
            multiValued = true)
    private List<String> metadata = List.of();

    @Option(name = "--clear", description = "Path of an attribute to remove, e.g. metadata/role", multiValued = true)
    private List<String> clear = List.of();

    public NetworkUpdateCommand() {
        super(UpdateNetworkRequest.class);
    }

    @Override
    protected void run() {
        UpdateNetworkRequest request = request();
        change(
                VirtualisedNetworkResourcesManagement.class,
                (networks, call) -> networks.updateVirtualisedNetworkResource(call, request),
                this::print);
    }

    @Override
    protected UpdateNetworkRequest fromOptions() {
        return UpdateNetworkRequest.builder()
                .networkResourceId(required("networkResourceId", id))
                .metaData(Pairs.metadata("--metadata", metadata))
                .clearAttribute(clear)
                .build();
    }
}
