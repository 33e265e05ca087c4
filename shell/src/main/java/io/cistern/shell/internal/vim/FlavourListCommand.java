// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists flavours. */
@Service
@Command(scope = "vim", name = "flavour-list", description = "Lists compute flavours")
public final class FlavourListCommand extends ListCommand<VirtualComputeFlavour> {

    @Override
    protected Slice<VirtualComputeFlavour> page(Optional<Filter> filter, Page page) {
        QueryComputeFlavourRequest request = new QueryComputeFlavourRequest(filter, Optional.empty(), page);
        QueryComputeFlavourResponse response = ask(
                VirtualisedComputeFlavourManagement.class,
                (flavours, call) -> flavours.queryComputeFlavour(call, request));
        return new Slice<>(response.flavours(), response.nextPageToken());
    }

    @Override
    protected Columns<VirtualComputeFlavour> columns() {
        return new Columns<VirtualComputeFlavour>()
                .optional("Flavour id", VirtualComputeFlavour::flavourId)
                .optional("Name", VirtualComputeFlavour::flavourName)
                .text("vCPU", flavour -> String.valueOf(flavour.virtualCpu().numVirtualCpu()))
                .text("MiB", flavour -> String.valueOf(flavour.virtualMemory().virtualMemSize()))
                .list("Disks", flavour -> flavour.storageAttributes().stream()
                        .map(disk -> disk.sizeOfStorage() + " GiB " + disk.typeOfStorage())
                        .toList())
                .text("Public", flavour -> flavour.isPublic().orElse(true) ? "yes" : "no");
    }
}
