// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the types of compute resource that can be consumed. */
@Service
@Command(
        scope = "vim",
        name = "compute-information",
        description = "Lists the types of compute resource that can be consumed")
public final class ComputeInformationCommand extends ListCommand<VirtualComputeResourceInformation> {

    @Override
    protected Slice<VirtualComputeResourceInformation> page(Optional<Filter> filter, Page page) {
        QueryComputeResourceInformationRequest request =
                new QueryComputeResourceInformationRequest(filter, Optional.empty(), page);
        QueryComputeResourceInformationResponse response = ask(
                VirtualisedComputeResourcesInformationManagement.class,
                (information, call) -> information.queryVirtualisedComputeResourceInformation(call, request));
        return new Slice<>(response.virtualisedResourceInformation(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualComputeResourceInformation> columns() {
        return new Columns<VirtualComputeResourceInformation>()
                .text("Type id", VirtualComputeResourceInformation::computeResourceTypeId)
                .optional("vCPU", type -> type.virtualCPU().numVirtualCpu())
                .optional("CPU ratio", type -> type.virtualCPU().virtualCpuOversubscriptionPolicy())
                .optional("Pinned", type -> type.virtualCPU().virtualCpuPinningSupported())
                .optional("MiB", type -> type.virtualMemory().virtualMemSize())
                .optional("Memory ratio", type -> type.virtualMemory().virtualMemOversubscriptionPolicy())
                .optional("NUMA", type -> type.virtualMemory().numaSupported())
                .list("Acceleration", VirtualComputeResourceInformation::accelerationCapability)
                .list("Zones", VirtualComputeResourceInformation::zoneId);
    }
}
