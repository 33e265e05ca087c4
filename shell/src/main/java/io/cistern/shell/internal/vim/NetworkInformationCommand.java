// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationResponse;
import io.cistern.vim.network.VirtualNetworkResourceInformation;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the types of network resource that can be consumed. */
@Service
@Command(
        scope = "vim",
        name = "network-information",
        description = "Lists the types of network resource that can be consumed")
public final class NetworkInformationCommand extends ListCommand<VirtualNetworkResourceInformation> {

    @Override
    protected Slice<VirtualNetworkResourceInformation> page(Optional<Filter> filter, Page page) {
        QueryNetworkResourceInformationRequest request =
                new QueryNetworkResourceInformationRequest(filter, Optional.empty(), page);
        QueryNetworkResourceInformationResponse response = ask(
                VirtualisedNetworkResourcesInformationManagement.class,
                (information, call) -> information.queryVirtualisedNetworkResourceInformation(call, request));
        return new Slice<>(response.virtualisedResourceInformation(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualNetworkResourceInformation> columns() {
        return new Columns<VirtualNetworkResourceInformation>()
                .text("Type id", VirtualNetworkResourceInformation::networkResourceTypeId)
                .optional("Network type", VirtualNetworkResourceInformation::networkType)
                .list("QoS", type -> type.networkQoS().stream()
                        .map(qos -> qos.qosName() + "=" + qos.qosValue())
                        .toList())
                .list("Zones", VirtualNetworkResourceInformation::zoneId);
    }
}
