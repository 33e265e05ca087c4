// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists compute resources. */
@Service
@Command(scope = "vim", name = "compute-list", description = "Lists virtualised compute resources")
public final class ComputeListCommand extends ListCommand<VirtualCompute> {

    @Override
    protected Slice<VirtualCompute> page(Optional<Filter> filter, Page page) {
        QueryComputeRequest request = new QueryComputeRequest(filter, Optional.empty(), page);
        QueryComputeResponse response = ask(
                VirtualisedComputeResourcesManagement.class,
                (compute, call) -> compute.queryVirtualisedComputeResource(call, request));
        return new Slice<>(response.queryResult(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualCompute> columns() {
        return new Columns<VirtualCompute>()
                .text("Compute id", VirtualCompute::computeId)
                .optional("Name", VirtualCompute::computeName)
                .text("State", compute -> compute.runningState().name())
                .text("vCPU", compute -> String.valueOf(compute.virtualCpu().numVirtualCpu()))
                .text("MiB", compute -> String.valueOf(compute.virtualMemory().virtualMemSize()))
                .list("Addresses", compute -> compute.virtualNetworkInterface().stream()
                        .flatMap(nic -> nic.ipAddress().stream())
                        .toList())
                .optional("Host", VirtualCompute::hostId)
                .optional("Zone", VirtualCompute::zoneId);
    }
}
